/** 来源：湖南日报, 稿源：新华社: the name ends at a space, a bracket or the next label. */
const SOURCE = /(?:来源|來源|稿源|信息来源)\s?[:：]\s?(?<name>[^\s|｜()（）【】。，,；;:：]{2,30})/u;
/** A line of a time and a source is no longer than this; a sentence that speaks of sources is. */
const LINE = 120;

/** Who published an article, from the line above it that names its source; empty where there is none. Linear in `digest`. */
export function publisherFromArticle(digest: string): string {
  for (const line of digest.split('\n')) {
    const name = line.length <= LINE ? SOURCE.exec(line)?.groups?.['name'] : undefined;
    if (name !== undefined) return name.replace(/(?:作者|编辑|责任编辑|发布时间|时间|日期)$/u, '');
  }
  return '';
}
