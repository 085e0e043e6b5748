export { type Locale, localeOf } from './locale.ts';
export { isMessageCode, message } from './message.ts';
