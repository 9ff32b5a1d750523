import { z } from "zod";

/** Texts whose form AWS fixes. Each says what it allows, because its message is all that a person sees. */
export const account = z.string().regex(/^\d{12}$/, "the 12 digits of an AWS account");
export const region = z.string().regex(/^[a-z]{2}(-[a-z]+)+-\d$/, "a region such as us-east-1");
export const label = z
  .string()
  .regex(/^[a-z][a-z0-9-]{0,30}$/, "1 to 31 lower-case letters, digits and hyphens, a letter first");
export const arn = z
  .string()
  .regex(/^arn:aws[\w-]*:[\w-]+:[\w-]*:\d*:.+$/, "an ARN such as arn:aws:<service>:<region>:<account>:<resource>");
export const id = (prefix: string) =>
  z.string().regex(new RegExp(`^${prefix}-[0-9a-z]+$`), `an id such as ${prefix}-0123abcd`);
export const text = z.string().min(1, "a text that is not empty");
export const variable = z.string().regex(/^[A-Za-z_][A-Za-z0-9_]*$/, "letters, digits and _, not a digit first");
export const positive = z.number().int("whole numbers from 1").min(1, "whole numbers from 1");
export const count = z.number().int("whole numbers from 0").min(0, "whole numbers from 0");
export const fieldPath = z
  .string()
  .regex(/^[^.]+(\.[^.]+)*$/, "a field such as services.*.scaling.maxTasks, its steps parted by single dots");
