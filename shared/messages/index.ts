export { type Locale, localeOf, locales } from './locale.ts';
export { isMessageCode, type MessageCode, message } from './message.ts';
