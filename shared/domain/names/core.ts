/** Words that make a 字号 another one to read, but not to tell apart (?): 新春晖 and 春晖实业 are taken for 春晖. */
const generic = {
  before: ['新', '老', '大', '小'],
  after: ['实业', '企业', '国际', '集团', '控股', '发展', '连锁', '股份', '品牌'],
} as const;

/** A core has two characters or more, or it would be no 字号 by itself. */
const least = 2;

const cut = (name: string): string => {
  const after = generic.after.find((word) => name.endsWith(word));
  if (after !== undefined && [...name].length - [...after].length >= least) return name.slice(0, -after.length);
  const before = generic.before.find((word) => name.startsWith(word));
  return before !== undefined && [...name].length - 1 >= least ? name.slice(before.length) : name;
};

/** What of a trade name tells it apart: generic words around it are taken away, as long as a trade name is left. */
export const coreOf = (tradeName: string): string => {
  const shorter = cut(tradeName);
  return shorter === tradeName ? tradeName : coreOf(shorter);
};
