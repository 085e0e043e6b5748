import * as z from 'zod';

/** Parses the environment of a function once, at its start; a missing variable stops it with its name. */
export const environment = <const Shape extends z.ZodRawShape>(shape: Shape) => z.object(shape).parse(process.env);
