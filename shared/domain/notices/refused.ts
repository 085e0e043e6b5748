/** Why nothing is sent to the URL of a partner. */
export type Refused = 'url' | 'credentials' | 'scheme' | 'unknown-host' | 'address' | 'needs-https';
