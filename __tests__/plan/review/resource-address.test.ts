import { isInstance, keyOf, resourceAddress, stepsOf, withoutKey } from "../../../plan/review/resource-address";

test.each([
  ["aws_vpc.main", { plain: "aws_vpc.main", modules: [], key: undefined }],
  ["aws_subnet.zone[0]", { plain: "aws_subnet.zone", modules: [], key: "[0]" }],
  ['aws_subnet.zone["a.b[1]"]', { plain: "aws_subnet.zone", modules: [], key: '["a.b[1]"]' }],
  [
    'module.shop["x]"].module.web.aws_lb.this["\\"q\\""]',
    { plain: "module.shop.module.web.aws_lb.this", modules: ['shop["x]"]', "web"], key: '["\\"q\\""]' },
  ],
])("the parts of %s", (address, parts) => {
  expect(resourceAddress(address)).toEqual(parts);
});

test("a reference is steps, however its keys look", () => {
  expect(stepsOf('module.shop["a.b"].zones[0].id')).toEqual(["module", 'shop["a.b"]', "zones[0]", "id"]);
  expect(keyOf("zones[0]")).toBe("[0]");
  expect(keyOf("zones")).toBeUndefined();
  expect(withoutKey('shop["a"]')).toBe("shop");
});

test("a call without key means every instance of its module, one with a key that one", () => {
  expect(isInstance(['shop["a"]'], ["shop"])).toBe(true);
  expect(isInstance(['shop["a"]'], ['shop["a"]'])).toBe(true);
  expect(isInstance(['shop["a"]'], ['shop["b"]'])).toBe(false);
  expect(isInstance(['shop["a"]', "web"], ["shop", "web"])).toBe(true);
});
