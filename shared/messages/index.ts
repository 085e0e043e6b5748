export { type Locale, localeOf, locales, type Text } from './locale.ts';
export { isMessageCode, type MessageCode, message } from './message.ts';
