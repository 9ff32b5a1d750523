import { isList, isObject, jsonDocument } from "../../differences-parts";
import type { Subject } from "../subjects";

/** What reads secrets when it starts. */
const TYPES =
  /^aws_(ecs_task_definition|ecs_service|lambda_function|batch_job_definition|apprunner_service|db_proxy|codebuild_project)$/;

/** What reads secrets, with every text in which it could name one: worked out once, asked for each secret. */
export class Readers {
  private readonly all: readonly { readonly name: string; readonly texts: readonly string[] }[];

  constructor(subjects: readonly Subject[]) {
    this.all = subjects
      .filter(({ type }) => TYPES.test(type))
      .map(({ stack, path, after }) => ({ name: `${stack.part}/${path}`, texts: textsIn(after) }));
  }

  /** Names of those that have a text. */
  having(isMeant: (text: string) => boolean): string[] {
    return this.all.filter(({ texts }) => texts.some(isMeant)).map(({ name }) => name);
  }
}

/** Every text in a value, also in JSON texts. */
function textsIn(value: unknown): string[] {
  if (typeof value === "string") return [value, ...textsIn(jsonDocument(value))];
  if (isList(value)) return value.flatMap(textsIn);
  return isObject(value) ? Object.values(value).flatMap(textsIn) : [];
}
