import { createHash } from "node:crypto";
import type { ProviderConfiguration } from "../planning/configuration";
import { canonicalText } from "../protocol/json";
import type { ObjectValue, Value } from "../protocol/value";

/** Of which resource an identity is made, and how often the like of it was made before. */
export interface SubjectProps {
  type: string;
  /** Planned values; what is still unknown counts as null. */
  attributes: ObjectValue;
  configuration: Pick<ProviderConfiguration, "accountId" | "region" | "partition">;
  /** 1 for a new resource, one more for each replacement of it. @default 1 */
  generation?: number;
  /** 0, or the number of resources with exactly these values made before in the same apply. @default 0 */
  twin?: number;
}

/** A resource about to be created: gives the pieces AWS's identifiers are made of. The same resource always gives the same ones. */
export class Subject {
  readonly type: string;
  readonly attributes: ObjectValue;
  readonly account: string;
  readonly region: string;
  readonly partition: string;
  readonly generation: number;
  private readonly seed: string;

  constructor(props: SubjectProps) {
    this.type = props.type;
    this.attributes = props.attributes;
    this.account = props.configuration.accountId;
    this.region = this.text("region") || props.configuration.region;
    this.partition = props.configuration.partition;
    this.generation = props.generation ?? 1;
    const count = `${this.generation}/${props.twin ?? 0}`;
    this.seed = `${this.account}/${this.region}/${this.type}/${count}/${canonicalText(props.attributes)}`;
  }

  /** A known, non-empty text attribute, else "". */
  text(name: string): string {
    const value = this.attributes[name];
    return typeof value === "string" ? value : "";
  }

  value(name: string): Value | undefined {
    return this.attributes[name];
  }

  /** Lower-case hexadecimal digits, as in `vpc-0a1b…` (17) or a load balancer's suffix (16). */
  hex(length: number, salt = ""): string {
    return this.digest(salt).toString("hex").slice(0, length);
  }

  /** Decimal digits. */
  digits(length: number, salt = ""): string {
    return [...this.digest(salt)]
      .map((byte) => byte % 10)
      .join("")
      .slice(0, length);
  }

  /** Characters of an alphabet: `AROA…` ids, secret suffixes. */
  letters(length: number, alphabet: string, salt = ""): string {
    return [...this.digest(salt)]
      .map((byte) => alphabet.charAt(byte % alphabet.length))
      .join("")
      .slice(0, length);
  }

  uuid(salt = ""): string {
    const h = this.hex(32, salt);
    return `${h.slice(0, 8)}-${h.slice(8, 12)}-4${h.slice(13, 16)}-a${h.slice(17, 20)}-${h.slice(20, 32)}`;
  }

  /** `arn:aws:<service>:<region>:<account>:<resource>`; `global` leaves the region out. */
  arn(service: string, resource: string, scope: "regional" | "global" | "bare" = "regional"): string {
    const region = scope === "regional" ? this.region : "";
    const account = scope === "bare" ? "" : this.account;
    return `arn:${this.partition}:${service}:${region}:${account}:${resource}`;
  }

  /** A private address that stays the same, for what AWS would give one. */
  address(salt = ""): string {
    const [a = 0, b = 0, c = 0] = this.digest(`address${salt}`);
    return `10.${a}.${b}.${(c % 250) + 4}`;
  }

  private digest(salt: string): Buffer {
    return createHash("sha256").update(`${this.seed}#${salt}`).digest();
  }
}

export const LOWER = "abcdefghijklmnopqrstuvwxyz0123456789";
export const UPPER = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
export const MIXED = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";

/** What AWS would answer for the attributes of a new resource. Only those that are unknown in the plan are taken. */
export type Identify = (subject: Subject) => ObjectValue;

/** The last piece of an ARN or path. */
export function lastPart(text: string, separator = "/"): string {
  return text.slice(text.lastIndexOf(separator) + 1);
}
