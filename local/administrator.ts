/** Who may do everything at the city's AWS endpoint, as one who looks in from outside: tests, tools, the curious. */
export const ADMINISTRATOR = {
  name: 'administrator',
  accessKeyId: 'LOCALADMINISTRATOR',
  secretAccessKey: 'local',
} as const;
