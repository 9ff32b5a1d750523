import fc from "fast-check";
import { goJsonError } from "../../../plan/provider/validation/go-json-error";

test.each([
  ["", "unexpected end of JSON input", 0],
  ["policies/read.json", "invalid character 'p' looking for beginning of value", 1],
  ["'a'", "invalid character '\\'' looking for beginning of value", 1],
  ['{"a":}', "invalid character '}' looking for beginning of value", 6],
  ["{a}", "invalid character 'a' looking for beginning of object key string", 2],
  ['{"a":1,}', "invalid character '}' looking for beginning of object key string", 8],
  ['{"a" 1}', "invalid character '1' after object key", 6],
  ['{"a":1 "b"}', "invalid character '\"' after object key:value pair", 8],
  ["[1 2]", "invalid character '2' after array element", 4],
  ["[1,]", "invalid character ']' looking for beginning of value", 4],
  ["{} x", "invalid character 'x' after top-level value", 4],
  ["01", "invalid character '1' after top-level value", 2],
  ["tru", "unexpected end of JSON input", 3],
  ["trux", "invalid character 'x' in literal true (expecting 'e')", 4],
  ['"\\q"', "invalid character 'q' in string escape code", 3],
  ['"\\u00x"', "invalid character 'x' in \\u hexadecimal character escape", 6],
  ['"a\nb"', "invalid character '\\n' in string literal", 3],
  ["-x", "invalid character 'x' in numeric literal", 2],
  ["1.x", "invalid character 'x' after decimal point in numeric literal", 3],
  ["1ex", "invalid character 'x' in exponent of numeric literal", 3],
  ['{"ä":}', "invalid character '}' looking for beginning of value", 7],
])("Go says of %j: %s", (text, message, offset) => {
  expect(goJsonError(text)).toEqual({ message, offset });
});

test("of JSON it says nothing", () => {
  fc.assert(fc.property(fc.json(), (text) => expect(goJsonError(text)).toBeUndefined()));
});

test("of what is no JSON it says something, wherever the mistake is", () => {
  const broken = fc
    .tuple(fc.json(), fc.nat(), fc.constantFrom("", ",", "}", "]", '"', "x", ":", "\n", "1"))
    .map(([text, at, put]) => text.slice(0, at % text.length) + put + text.slice((at % text.length) + 1));
  fc.assert(
    fc.property(broken, (text) => {
      const error = goJsonError(text);
      expect(error === undefined).toBe(isJson(text));
      if (error !== undefined) expect(error.message).toMatch(/^(invalid character '.+' |unexpected end)/);
    }),
    { numRuns: 1000 },
  );
});

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
