import { calendarMessages } from './areas/calendar.ts';
import { caseMessages } from './areas/cases.ts';
import { consentMessages } from './areas/consents.ts';
import { documentMessages } from './areas/documents.ts';
import { endpointMessages } from './areas/endpoints.ts';
import { failureMessages } from './areas/failures.ts';
import { formAttentionMessages } from './areas/form-attention.ts';
import { formRuleMessages } from './areas/form-rules.ts';
import { formShapeMessages } from './areas/form-shape.ts';
import { materialMessages } from './areas/materials.ts';
import { nameMessages } from './areas/names.ts';
import { personalMessages } from './areas/personal.ts';
import { problemMessages } from './areas/problems.ts';
import type { Locale, Text } from './locale.ts';

/** Every message, area by area; a new area is a file and a line here. */
const messages = {
  ...formShapeMessages,
  ...formRuleMessages,
  ...nameMessages,
  ...formAttentionMessages,
  ...problemMessages,
  ...caseMessages,
  ...consentMessages,
  ...materialMessages,
  ...personalMessages,
  ...endpointMessages,
  ...calendarMessages,
  ...failureMessages,
  ...documentMessages,
};

/** The code of a message. */
export type MessageCode = keyof typeof messages;

/** Whether a text is the code of a message. */
export function isMessageCode(text: string): text is MessageCode {
  return Object.hasOwn(messages, text);
}

/** The text of a message in a language, with its parameters filled in; a parameter that is not given stays visible. */
export function message(
  locale: Locale,
  code: MessageCode,
  params: Readonly<Record<string, string | number>> = {},
): string {
  const text: Text = messages[code];
  return text[locale].replace(/\{(\w+)\}/g, (placeholder, name: string) =>
    Object.hasOwn(params, name) ? String(params[name]) : placeholder,
  );
}
