/** How well an `Accept` header (RFC 9110, 12.5.1) likes a media type, 0 to 1: its most specific range counts. */
const liking = (accept: string, type: string): number => {
  const ranges = [type, `${type.split('/')[0]}/*`, '*/*'];
  const liked = accept
    .toLowerCase()
    .split(',')
    .map((one) => one.split(';').map((part) => part.trim()))
    .filter(([range = '']) => ranges.includes(range))
    .sort(([one = ''], [other = '']) => ranges.indexOf(one) - ranges.indexOf(other))[0];
  if (liked === undefined) return 0;
  const quality = liked.find((parameter) => parameter.startsWith('q='));
  return quality === undefined ? 1 : Number(quality.slice(2)) || 0;
};

/** Whether whoever asks would rather have a page than JSON; without an `Accept` header, or with none of the two, it is JSON. */
export const likesHtmlBest = (accept: string | undefined): boolean =>
  accept !== undefined && liking(accept, 'text/html') > liking(accept, 'application/json');
