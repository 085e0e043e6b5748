declare const sealed: unique symbol;

/** A form as it is stored: its identity numbers are ciphertexts, all else is as it was sent. Only the vault opens it. */
export type SealedForm = { readonly [field: string]: unknown } & { readonly [sealed]: true };

/** A form in the clear. A sealed one is not one of these, so that the compiler says where it must be opened. */
export type OpenForm = { readonly [field: string]: unknown } & { readonly [sealed]?: never };

/** What is left of a draft that was erased: nothing that would have to be sealed. */
export const emptyForm = {} as SealedForm;

/** Whether nothing of a form is left: its draft was erased. */
export const isErased = (form: SealedForm): boolean => Object.keys(form).length === 0;
