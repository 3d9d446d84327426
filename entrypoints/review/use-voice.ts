import { useEffect, useState } from 'preact/hooks';

/** The first Chinese voice that speaks on this machine. One that asks a server would send it what the learner reads. */
function findVoice(): SpeechSynthesisVoice | null {
  if (!('speechSynthesis' in globalThis)) return null;
  const isMandarin = ({ lang }: SpeechSynthesisVoice) =>
    /^(?:zh(?:[-_](?:CN|TW|SG|Hans|Hant))?|cmn)\b/iu.test(lang);
  const voices = speechSynthesis.getVoices().filter((voice) => voice.localService && isMandarin(voice));
  return voices.find(({ lang }) => /CN|Hans|cmn/iu.test(lang)) ?? voices[0] ?? null;
}

/** Says Chinese aloud; null where the browser has no Chinese voice on this machine. Voices may come late. */
export function useVoice(): ((text: string) => void) | null {
  const [voice, setVoice] = useState<SpeechSynthesisVoice | null>(null);
  useEffect(() => {
    if (!('speechSynthesis' in globalThis)) return undefined;
    const look = () => setVoice(findVoice());
    look();
    speechSynthesis.addEventListener('voiceschanged', look);
    return () => speechSynthesis.removeEventListener('voiceschanged', look);
  }, []);
  if (!voice) return null;
  return (text) => {
    const said = new SpeechSynthesisUtterance(text);
    said.voice = voice;
    said.lang = voice.lang;
    said.rate = 0.9;
    speechSynthesis.cancel();
    speechSynthesis.speak(said);
  };
}
