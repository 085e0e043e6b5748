import { type CityConfig, LOCAL_ACCOUNT } from '../config.ts';
import { placeOf } from '../place.ts';
import { loadAssembly } from '../template/assembly.ts';
import { openStack, type Stack } from '../template/stack.ts';
import type { Ports } from './ports.ts';

/** The URLs of a city. */
export interface CityUrls {
  apiUrl: string;
  awsUrl: string;
  /** Empty where there is no issuer. */
  issuerUrl: string;
}

export function urlsOf(ports: Ports, config: CityConfig): CityUrls {
  const at = (port: number): string => `http://127.0.0.1:${port}`;
  return { apiUrl: at(ports.api), awsUrl: at(ports.aws), issuerUrl: config.identity ? at(ports.issuer) : '' };
}

/** Opens the configured stack, with the city's URLs in its parameters. */
export function openConfiguredStack(config: CityConfig, urls: CityUrls): Stack {
  const assembly = loadAssembly(config.assembly);
  const fill = (text: string): string =>
    text.replace(/\{\{(issuerUrl|apiUrl|awsUrl)\}\}/g, (_match, name: keyof CityUrls) => urls[name]);
  const values = Object.fromEntries(Object.entries(config.parameters).map(([name, value]) => [name, fill(value)]));
  const { partition, region } = config;
  const place = placeOf({ partition, region, account: LOCAL_ACCOUNT, stackName: assembly.stackName });
  return openStack(assembly, { place, values, ssm: config.ssm, apiUrl: urls.apiUrl });
}
