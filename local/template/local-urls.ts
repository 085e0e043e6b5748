import type { Json } from '../types.ts';

const API_ADDRESS = /https:\/\/[a-z0-9]+\.execute-api\.[a-z0-9-]+\.amazonaws\.com(\.cn)?/g;

/** Replaces the address that an HTTP API would have in AWS by the one that it has here, wherever a value holds it. */
export function localUrls(value: Json, apiUrl: string): Json {
  if (typeof value === 'string') {
    return value.includes('.execute-api.') ? value.replace(API_ADDRESS, () => apiUrl) : value;
  }
  if (Array.isArray(value)) return value.map((item) => localUrls(item, apiUrl));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, localUrls(item, apiUrl)]));
}
