/*
 * What pages say of themselves, beside their articles: labels over lists, buttons, notices of rights. The words are those of
 * Chinese news sites at large; a label consists of nothing else, so that a headline with one of them in it is none.
 */

const WORDS = [
  // What stands in a list beside the article.
  '推[荐薦]|相[关關]|猜你|喜[欢歡]|排行榜?|榜|[热熱](?:[门門点點评評搜])?|新[闻聞]|话题|延伸|[上下]一?[篇条則则]|全文|最[新近]|文章|更多|精[彩选华]',
  '图[集片]|[视視][频頻]|[专專][题題]|要[闻聞]|[资資][讯訊]|[报報]道|[频頻]道|[栏欄]目|[标標][签籤]|版面|往期|回[顾顧]',
  // What can be done with it.
  '[评評][论論]|留言|跟[帖贴]|[阅閱][读讀]|分享|收藏|点?[赞讚]|打赏|[订訂][阅閱]|[关關]注|发表|[复複]制|[链連][接結]|打印|列印|[关關][闭閉]|[打点][开開击擊分]量?|查看',
  '搜索|返回|登[录錄陆]|[注註][册冊]|下[载載]|安[装裝]|[加載]载|[调調]整|字[号號体體]|超?[大中小]|[纠糾][错錯]|反[馈饋]|[举舉][报報]',
  '二[维維][码碼]|[扫掃]一[扫掃]|[扫掃][码描]|[左右]?[上下]方|微[信博]|公众号|官方|客[户戶]端|手机|[电電][话話]|[邮郵]箱',
  // Whose it is, and where one is.
  '版[权權]|所有|[声聲]明|[备備]案|[广廣]告|免[责責]|首[页頁]|[顶頂]部|[导導]航|目[录錄]|[当當]前|[现現]在|位置|正文|本站|[联聯]系|网站|作者|小[编編]|[编編][辑輯]',
  '我[们們要]|您|的|到|第',
].join('|');
const LABEL = new RegExp(`^(?:${WORDS})+$`, 'u');

/** Rights, licences, where one is: however long, none of it is news. */
const NOTICE =
  /版[权權](?:所有|[归歸属屬均])|不得[转轉][载載]|未[经經].{0,8}(?:[许許]可|授[权權])|文[责責]自[负負]|不代表本|(?:[举舉][报報]|服[务務])[电電][话話]|[许許]可[证證].{0,4}[号號\d（(：:]|^.{0,6}位置[：:]|[>»＞›]\s*正文/u;

/** True for a label of the page's own parts: 相关阅读, 作者最新文章, 评论(12), 扫码关注公众号, in either script. */
export function isLabel(text: string): boolean {
  return LABEL.test(text.replaceAll(/[^\p{Script=Han}]/gu, ''));
}

/** True for a label that stands over something else than itself: 相关阅读 does, 分享, 打印 and 字号 do not. */
export function isHeading(label: string): boolean {
  return !/[享印字]/u.test(label);
}

/** True for what a page says of its rights, or of the way to itself (首页 > 要闻 > 正文). In an article it may be news. */
export function isNotice(text: string): boolean {
  return NOTICE.test(text);
}
