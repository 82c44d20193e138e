// Makes the value of an answer that the program wrote, sign by sign: see src/answer/tape.rs, which is its other half.
const CONSTANTS = [null, false, true];
const KIND_BITS = 3;
const KIND = (1 << KIND_BITS) - 1;

/**
 * The value that `signs` say. `numbers` and `text` hold what does not fit into a sign, in the order of the signs; `names`
 * are lines; `shapes` are lists of names with the length of each before it.
 */
export function value(signs, numbers, text, names, shapes) {
  const known = names.split("\n");
  const fields = [];
  for (let at = 0; at < shapes.length; at += shapes[at] + 1) {
    fields.push(Array.from(shapes.subarray(at + 1, at + 1 + shapes[at]), (name) => known[name]));
  }
  // A copy of an object that has all its fields is made several times as fast as one that gets them one by one.
  const blanks = fields.map((names) => Object.fromEntries(names.map((name) => [name, null])));
  let sign = 0;
  let number = 0;
  let unit = 0;

  function next() {
    const size = signs[sign] >>> KIND_BITS;
    switch (signs[sign++] & KIND) {
      case 0: return CONSTANTS[size];
      case 1: return size;
      case 2: return numbers[number++];
      case 3: return known[size];
      case 4: return text.slice(unit, (unit += size));
      case 5: return list(size);
      default: return record(size);
    }
  }

  function list(length) {
    const values = [];
    for (let count = 0; count < length; count += 1) values.push(next());
    return values;
  }

  function record(shape) {
    const made = { ...blanks[shape] };
    for (const name of fields[shape]) made[name] = next();
    return made;
  }

  return next();
}
