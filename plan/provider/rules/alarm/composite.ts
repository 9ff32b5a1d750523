import type { Problem, Rule } from "../../validation/problem";
import { textsAt } from "../json-rule";
import { meant } from "../nearest";

/** Longest rule: internal/service/cloudwatch/composite_alarm.go */
const MOST_CHARACTERS = 10_240;
const STATES = ["ALARM", "OK", "INSUFFICIENT_DATA"];
const WORDS = [...STATES, "AT_LEAST", "TRUE", "FALSE", "AND", "OR", "NOT"];

/** The rule of a composite alarm: docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_PutCompositeAlarm.html */
export const alarmRule: Rule = (config) =>
  textsAt(config, "alarm_rule").flatMap(({ at, text }): Problem[] => {
    if (text.length < 1 || text.length > MOST_CHARACTERS)
      return [
        { path: at, summary: `expected length of alarm_rule to be in the range (1 - ${MOST_CHARACTERS}), got ${text}` },
      ];
    const wrong = new RuleReader(text).problem();
    return wrong === undefined ? [] : [{ path: at, summary: `alarm_rule: ${wrong}` }];
  });

class RuleError extends Error {}

/** Reads `ALARM("a") AND (OK(b) OR NOT TRUE)`. */
class RuleReader {
  private readonly tokens: string[];

  constructor(text: string) {
    this.tokens = text.match(/"[^"]*"|[()]|[^\s()"]+/g) ?? [];
  }

  problem(): string | undefined {
    try {
      this.expression();
      const [rest] = this.tokens;
      return rest === undefined ? undefined : `"${rest}" stands where AND or OR is expected`;
    } catch (error) {
      if (error instanceof RuleError) return error.message;
      throw error;
    }
  }

  private expression(): void {
    this.term();
    while (["AND", "OR"].includes(this.tokens[0] ?? "")) {
      this.tokens.shift();
      this.term();
    }
  }

  private term(): void {
    const token = this.tokens.shift();
    if (token === undefined) throw new RuleError("ends where an alarm is expected");
    if (token === "NOT") this.term();
    else if (token === "(") {
      this.expression();
      this.close("(");
    } else if (STATES.includes(token)) this.state(token);
    else if (token === "AT_LEAST") this.group(token);
    else if (token !== "TRUE" && token !== "FALSE")
      throw new RuleError(
        `"${token}" is no state of an alarm${meant(token, WORDS) || "; write ALARM, OK or INSUFFICIENT_DATA with the name of an alarm"}`,
      );
  }

  private state(state: string): void {
    const opened = this.tokens.shift() === "(";
    let name = "";
    while (opened && this.tokens.length > 0 && this.tokens[0] !== ")") name += this.tokens.shift();
    if (name === "" || name === '""') throw new RuleError(`${state} names no alarm; write ${state}("name")`);
    this.close(`${state}(`);
  }

  /** `AT_LEAST(2, ALARM, (a, b))`, of which only the parentheses are checked. */
  private group(opened: string): void {
    if (this.tokens.shift() !== "(") throw new RuleError(`${opened} needs "("; write ${opened}(2, ALARM, (a, b))`);
    while (this.tokens.length > 0 && this.tokens[0] !== ")")
      if (this.tokens[0] === "(") this.group("");
      else this.tokens.shift();
    this.close(`${opened}(`);
  }

  private close(opened: string): void {
    if (this.tokens.shift() !== ")") throw new RuleError(`"${opened}" is never closed; write ")"`);
  }
}
