import type { DocumentNumber } from "./table/row";

/** Lines of a document that state no infrastructure of their own, and why. */
export interface OtherLines {
  /** Such as `3-9 21`: lines and ranges, from 1, ends included. */
  readonly lines: string;
  readonly because: string;
}

const history = "what was done when, by whom, and how it went";
const application = "a fault of the application's code";
const running = "what ran at that moment: states, logs, answers";
const commands = "commands for operators and their answers; every name in them has rows";
const repeated = "says again, without a new name or number, what other lines of the document say";
const plans = "ideas for later";
const papers = "about documents";
const cost = "prices";
const advice = "what to look at and what to try";
const people = "what people do in an incident and for maintenance";
const aws = "what AWS does and allows, for everybody";
const scripts = "what scripts did, which the command line does now";
const open = "left open by the document, placeholders, and punctuation of its JSON";

/** Blank lines, headings, fences and lines that only announce the next ones need no entry. */
export const otherLines: Readonly<Record<DocumentNumber, readonly OtherLines[]>> = {
  "000": [
    { because: history, lines: "3-9 19 42 46 52-53 57-60 63" },
    { because: commands, lines: "21 162-164 170-186 189-198" },
    { because: application, lines: "100-121" },
    { because: repeated, lines: "126-138 203-212" },
    { because: plans, lines: "143-156" },
  ],
  "001": [
    {
      because: history,
      lines: "3-34 51-55 57-58 65 85 99 112-118 144-150 152-153 157-158 164-168 170-171 177-189 580-585",
    },
    { because: papers, lines: "192-228 460-509" },
    { because: repeated, lines: "320-340 342-343 348-358 360-377 379 382-408 516-554 556 563-576" },
    { because: cost, lines: "415 418-419 424-429" },
    { because: plans, lines: "436-443 447-454" },
  ],
  "002": [
    { because: history, lines: "3-13 20-21 23-27 33 49 51-52 56 62 64 72-77 79 83-90 92-94" },
    { because: application, lines: "29 35-41 71" },
    { because: running, lines: "104-105 110-123 132-133 144-149 151-157 185" },
    { because: commands, lines: "194 202-221 227-228" },
    { because: advice, lines: "235-237 240 243-247 251 253" },
    { because: plans, lines: "259 261-271" },
    { because: repeated, lines: "279-292" },
  ],
  "003": [
    { because: papers, lines: "3-15 1245-1252" },
    {
      because: commands,
      lines:
        "47-154 156-164 169-188 190-206 210-211 214-220 224-225 228 243-296 304-391 400 406 408 414-442 474-533 561-594 " +
        "631-635 642-661 666-707 1161-1171 1174-1176 1179-1198 1200-1228 1236 1238",
    },
    {
      because: advice,
      lines:
        "450-458 713-716 718-728 738-743 745-753 755-758 763-769 771-803 808-817 819 823-848 852-853 855 857-876 " +
        "882-887 889-903 905-911 915-928 930-932 938 941-954 958-1013 1017-1018 1021-1022 1025-1027",
    },
    { because: aws, lines: "550 552-553 599-606 619-623" },
    { because: people, lines: "1035-1145" },
  ],
  "004": [
    { because: history, lines: "3" },
    { because: scripts, lines: "16-19 47 50-58 63-65 165 171 269 272 475" },
    { because: aws, lines: "61-62" },
    { because: open, lines: "70-71 74 81 89 100-102 226-227 230 387 390 412 415 425-426" },
    { because: repeated, lines: "434-469" },
    { because: advice, lines: "524-534" },
  ],
};

/** Texts that look like names of infrastructure and are none. */
export const otherNames: Readonly<Record<string, string>> = {
  MCP_GOOGLE_OAUTH_CLIENT_ID: "replaced in the next line of the document",
  MCP_GOOGLE_OAUTH_CLIENT_SECRET: "replaced in the next line of the document",
  "arn:aws:ecs:REGION:ACCOUNT_ID:service/CLUSTER_NAME/SERVICE_NAME": "a form to fill in",
  SERVICE_NAME: "the end of that form",
};
