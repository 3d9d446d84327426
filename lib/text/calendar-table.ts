/* Written by scripts/build-calendar.ts from tyme4ts; not to be edited by hand. */

/** The first year of both tables. */
export const FIRST_YEAR = 1950;

/** See `lunarYear` in scripts/build-calendar.ts; days are counted from 1 January 1900. */
export const LUNAR_YEARS =
  'e4l.4i2.0 eef.5ed.0 eoa.8fp.5 eyy.44a.0 f8s.57f.0 fin.8d3.3 ftb.46j.0 g35.ai2.8 ' +
  'gds.61h.0 gnn.4h6.0 gxh.alm.6 h85.59x.0 hi0.43a.0 hru.aem.4 i2i.57b.0 icd.46e.0 ' +
  'im6.c2u.3 iwu.5ud.0 j6p.8k5.7 jhd.48a.0 jr7.50t.0 k12.865.5 kbq.431.0 klk.571.0 ' +
  'kve.bil.4 l62.5r9.0 lfw.bl1.8 lqk.5ec.0 m0e.5ey.0 ma9.a1m.6 mkx.50b.0 mus.42j.0 ' +
  'n4m.adz.4 nfa.56z.0 np4.aq3.a nzs.4h1.0 o9m.4ic.0 ojg.alw.6 ou4.59y.0 p3z.507.0 ' +
  'pdu.84v.5 poi.42f.0 pyc.4ej.0 q86.8y2.3 qit.61x.0 qso.8yt.8 r3c.4a4.0 rd6.59y.0 ' +
  'rn1.9yl.5 rxp.4z2.0 s7j.5na.0 shd.bkl.4 ss1.5sa.0 t1v.5ut.0 tbq.8k5.2 tme.48a.0 ' +
  'tw8.ajf.7 u6x.3ml.0 ugr.4z1.0 uql.baj.5 v19.591.0 vb3.5e2.0 vkx.asq.4 vvl.5at.0 ' +
  'w5g.8fp.9 wg4.43e.0 wpy.57f.0 wzt.8d3.6 xah.46j.0 xkb.58z.0 xu5.979.4 y4t.4h6.0 ' +
  'yen.5at.0 yoi.88l.2 yz6.43a.0 z90.aem.6 zjo.572.0 zti.5ra.0 103c.c2u.5 10e0.5sj.0 ' +
  '10nv.4a2.0 10xp.8yy.3 118d.50t.0 11i8.865.b 11sw.431.0 122q.571.0 12ck.bij.6 12n8.5r9.0 ' +
  '12x2.5si.0 136w.bpw.5 13hk.5ei.0 13rf.48d.0 141a.863.2 14by.42j.0 14ls.adz.7 14wg.56z.0 ' +
  '156a.59h.0 15g4.asl.5 15qs.4ia.0 160m.5ay.0 16ah.8fq.3 16l5.4zb.0 16v0.84v.8 175o.42f.0 ' +
  '17fi.4ej.0 17pc.8y2.6 17zz.61x.0 189u.4he.0 18jo.ajw.4 18uc.59q.0 1947.4z2.0';

/** See `termsOf` in scripts/build-calendar.ts. */
export const SOLAR_TERMS =
  '5j3i5k4j5k5l7m7n7m8n7m7l 5k3i5k4k5l5l7n7n7n8n7m7m 5k4j4k4j4k5k6m6m7m7m6l6l 4j3i5k4j5k5l6m7m7m7n7l6l ' +
  '5j3i5k4j5k5l7m7n7m8n7m6l 5k3i5k4k5l5l7m7n7n8n7m7l 5k4j4j4j4k5k6m6m7m7m6l6l 4j3i5k4j5k5l6m7m7m7n7l6l ' +
  '5j3i5k4j5k5l6m7m7m8n7m6l 5k3i5k4k5l5l7m7n7n8n7m7l 5k4i4j4j4k5k6m6m6m7m6l6l 4j3i5k4j5k5k6m7m7m7m6l6l ' +
  '5j3i5k4j5k5l6m7m7m8n7m6l 5k3i5k4k5l5l7m7n7n8n7m7l 5k4i4j4j4k5k6m6m6m7m6l6l 4j3i5k4j5k5k6m7m7m7m6l6l ' +
  '5j3i5k4j5k5l6m7m7m8n7m6l 5k3i5k4k5l5l7m7n7n8n7m7l 5k4i4j4j4k4k6m6m6m7m6l6l 4j3i5k4j5k5k6m7m7m7m6l6l ' +
  '5j3i5k4j5k5l6m7m7m8n7m6l 5k3i5k4k5l5l7m7n7n8n7m7l 5k4i4j4j4k4k6m6m6m7m6l6l 4j3i5k4j4k5k6m7m7m7m6l6l ' +
  '5j3i5k4j5k5l6m7m7m8n7m6l 5k3i5k4k5l5l7m7n7m8n7m7l 5k4i4j3j4k4k6m6m6m7m6l6l 4j3i5k4j4k5k6m6m7m7m6l6l ' +
  '5j3i5k4j5k5l6m7m7m7n7m6l 5j3i5k4k5k5l7m7n7m8n7m7l 5k4i4j3j4k4k6m6m6m7m6l6l 4j3i5k4j4k5k6m6m7m7m6l6l ' +
  '5j3i5k4j5k5l6m7m7m7n7l6l 5j3i5k4j5k5l7m7n7m8n7m7l 5k3i4j3j4k4k6l6m6m7m6l6l 4j3i4k4j4k5k6m6m7m7m6l6l ' +
  '4j3i5k4j5k5l6m7m7m7n7l6l 5j3i5k4j5k5l6m7n7m8n7m6l 5k3i4j3j4k4k6l6m6m7m6l6k 4j3i4j4j4k5k6m6m6m7m6l6l ' +
  '4j3i5k4j5k5k6m7m7m7n7l6l 5j3i5k4j5k5l6m7m7m8n7m6l 5k3i4j3j4k4k6l6m6m7m6l6k 4j3h4j4j4k5k6m6m6m7m6l6l ' +
  '4j3i5k4j5k5k6m7m7m7m6l6l 5j3i5k4j5k5l6m7m7m8n7m6l 5k3i4j3j4k4k6l6m6m7m6l6k 4j3h4j4j4k4k6m6m6m7m6l6l ' +
  '4j3i5k4j5k5k6m7m7m7m6l6l 5j3i5k4j5k5l6m7m7m8n7m6l 5k3i4j3j4k4k6l6m6m7m6l6k 4j3h4j4j4k4k6m6m6m7m6l6l ' +
  '4j3i5k4j5k5k6m7m7m7m6l6l 5j3i5k4j5k5l6m7m7m8n7m6l 5k3i4j3j4k4k6l6m6m7m6l6k 4j3h4j4j4k4k6m6m6m7m6l6l ' +
  '4j3i5k4j4k5k6m6m7m7m6l6l 5j3i5k4j5k5l6m7m7m8n7m6l 5k3i4j3j4k4k6l6m6l7m6l6k 4j3h4j3j4k4k6m6m6m7m6l6l ' +
  '4j3i5k4j4k5k6m6m7m7m6l6l 5j3i5k4j5k5l6m7m7m7n7m6l 5k3i4j3j4j4k6l6m6l7m6l6k 4j3h4j3j4k4k6l6m6m7m6l6l ' +
  '4j3i5k4j4k5k6m6m7m7m6l6l 5j3i5k4j5k5l6m7m7m7n7l6l 5j3i4j3i4j4k6l6m6l7m6l6k 4j2h4j3j4k4k6l6m6m7m6l6l ' +
  '4j3i4k4j4k5k6m6m7m7m6l6l 4j3i5k4j5k5k6m7m7m7n7l6l 5j3i4j3i4j4k5l6l6l7m6l6k 4j2h4j3j4k4k6l6m6m7m6l6k ' +
  '4j3i4j4j4k5k6m6m6m7m6l6l 4j3i5k4j5k5k6m7m7m7n7l6l 5j3i4j3i4j4k5l6l6l7m6l5k 4j2h4j3j4k4k6l6m6m7m6l6k ' +
  '4j3h4j4j4k4k6m6m6m7m6l6l 4j3i5k4j5k5k6m7m7m7m6l6l 5j3i4j3i4j4k5l6l6l7m6l5k 4j2h4j3j4k4k6l6m6m7m6l6k ' +
  '4j3h4j4j4k4k6m6m6m7m6l6l 4j3i5k4j5k5k6m7m7m7m6l6l 5j3i4j3i4j4k5l6l6l7m6l5k 4j2h4j3j4k4k6l6m6m7m6l6k ' +
  '4j3h4j4j4k4k6m6m6m7m6l6l 4j3i5k4j4k5k6m6m7m7m6l6l 5j3i4j3i4j4k5l6l6l7m6l5k 4j2h4j3j4k4k6l6m6m7m6l6k ' +
  '4j3h4j4j4k4k6m6m6m7m6l6l 4j3i5k4j4k5k6m6m7m7m6l6l 5j3i4j3i4j4k5l6l6l7m6l5k 4j2h4j3j4j4k6l6m6l7m6l6k ' +
  '4j3h4j3j4k4k6m6m6m7m6l6l 4j3i5k4j4k5k6m6m7m7m6l6l 5j3i4j3i4j4k5l6l6l6m6l5k 4j2h4j3i4j4k6l6m6l7m6l6k ' +
  '4j3h4j3j4k4k6l6m6m7m6l6l 4j3i5k4j4k5k6m6m7m7m6l6l 5j3i4j3i4j4j5l6l6l6m6k5k 4i2h4j3i4j4k5l6l6l7m6l6k ' +
  '4j2h4j3j4k4k6l6m6m7m6l6l 4j3i4j4j4k5k6m6m6m7m6l6l 4j3i4j3i4j4j5l6l6l6m6k5k 4i2h4j3i4j4k5l6l6l7m6l6k ' +
  '4j2h4j3j4k4k6l6m6m7m6l6l 4j3i4j4j4k4k6m6m6m7m6l6l 4j3i4j3i4j4j5l6l6l6m6k5k 4i2h4j3i4j4k5l6l6l7m6l5k ' +
  '4j2h4j3j4k4k6l6m6m7m6l6k 4j3i4j4j4k4k6m6m6m7m6l6l 4j3i4j3i4j4j5l6l6l6l5k5k';
