import type { Refused } from '../../domain/notices/refused.ts';
import type { Text } from '../locale.ts';

/** Why nothing can be sent to a webhook's address. */
export const endpointMessages = {
  'endpoint.url': { 'zh-CN': '不是有效的网址。', en: 'This is no URL.' },
  'endpoint.credentials': {
    'zh-CN': '网址中不能包含用户名或密码。',
    en: 'The URL must not hold a user name or password.',
  },
  'endpoint.scheme': { 'zh-CN': '请使用 https 网址。', en: 'Use an https URL.' },
  'endpoint.unknown-host': { 'zh-CN': '无法解析该主机名。', en: 'The host name cannot be resolved.' },
  'endpoint.address': {
    'zh-CN': '该主机指向内部或保留地址，不能接收通知。',
    en: 'The host leads to a private or reserved address, where nothing is sent.',
  },
  'endpoint.needs-https': { 'zh-CN': '此地址必须使用 https。', en: 'This address must be reached by https.' },
} as const satisfies Record<`endpoint.${Refused}`, Text>;
