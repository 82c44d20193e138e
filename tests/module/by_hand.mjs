// The formulas of docs/scoring.md as a careful person would write them in JavaScript, for metrics and percentages: what the
// module is measured against. No checks of the file, no repairs, no other measures.

const dayOf = (text) => Date.parse(text) / 86_400_000;
const clamp = (number) => Math.min(1, Math.max(0, number));

export function scores(text, today) {
  const file = JSON.parse(text);
  const now = dayOf(today);
  const cycles = new Map(file.cycles.map((cycle) => [cycle.id, { start: dayOf(cycle.start), end: dayOf(cycle.end), cycle }]));
  const objectives = new Map(file.objectives.map((objective) => [objective.id, { objective, own: [], members: [], children: [] }]));
  const logs = new Map(file.keyResults.map(({ id }) => [id, []]));
  const replaced = new Set(file.checkIns.filter(({ replaces }) => replaces).map(({ keyResult, replaces }) => `${keyResult}/${replaces}`));
  for (const entry of file.checkIns) {
    const day = dayOf(entry.date);
    if (day > now || entry.withdrawn || replaced.has(`${entry.keyResult}/${entry.id}`)) continue;
    logs.get(entry.keyResult).push({ day, sequence: entry.sequence ?? 0, entry });
  }
  const keyResults = file.keyResults.map((keyResult) => {
    const parent = objectives.get(keyResult.objective);
    const log = logs.get(keyResult.id).sort((one, other) => one.day - other.day || one.sequence - other.sequence);
    const cycle = cycles.get(parent.objective.cycle);
    const score = scoreOf(keyResult, log, cycle, now);
    parent.own.push(score);
    parent.members.push({ score, rank: keyResult.rank ?? 0, reasons: reasonsOf(score, parent.objective, log, cycle, now) });
    return score;
  });
  for (const known of objectives.values()) {
    if (known.objective.parent) objectives.get(known.objective.parent.objective).children.push(known);
  }
  for (const known of objectives.values()) rollUp(known);
  const attention = [...cycles.values()].flatMap((cycle) => concerns(cycle, [...objectives.values()], now));
  return { attention, cycles: [...cycles.values()].map((cycle) => means(cycle, [...objectives.values()], file)), objectives: [...objectives.values()].map(({ score }) => score), keyResults };
}

function scoreOf({ id, objective, title, owner, measure, weight = 1 }, log, { start, end }, now) {
  const isPercent = measure.type === "percent";
  const { baseline = null, target } = isPercent ? { baseline: 0, target: 100 } : measure;
  const isRising = baseline === null ? measure.direction !== "decrease" : target >= baseline;
  const score = (value) => {
    if (isPercent) return value / 100;
    if (baseline !== null && Math.abs(target - baseline) >= 1e-9) return (value - baseline) / (target - baseline);
    if (isRising ? target > 0 && value >= 0 : target > 0 && value > 0) return isRising ? value / target : target / value;
    return (isRising ? value >= target : value <= target) ? 1 : 0;
  };
  const passed = clamp((now - start) / (end - start));
  const readings = daily(log.filter(({ entry }) => entry.value !== undefined));
  const current = readings.at(-1);
  const latest = log.at(-1);
  const confidence = log.findLast(({ entry }) => entry.confidence !== undefined)?.entry.confidence ?? null;
  const expectedValue = (baseline ?? 0) + (target - (baseline ?? 0)) * passed;
  const raw = current ? score(current.entry.value) : null;
  const projection = current && passed >= 0.1 ? project(readings, { baseline, start, end, isPercent }) : null;
  const projected = projection && score(projection.value);
  const ends = projection?.low === undefined ? [projected, projected] : [score(projection.low), score(projection.high)];
  const missing = current && target - current.entry.value;
  const days = projection && missing / projection.perDay;
  const expected = score(expectedValue);
  const band = bandOf(raw);
  return {
    id, objective, title, owner, weight,
    value: current?.entry.value ?? null, readOn: current?.entry.date ?? null,
    raw, score: raw === null ? null : clamp(raw), band,
    linear: current && baseline !== null ? (current.entry.value - baseline) / (target - baseline) : null,
    ratio: current ? (isRising ? current.entry.value / target : target / current.entry.value) : null,
    expected, projected,
    low: projection && Math.min(projected, ...ends), high: projection && Math.max(projected, ...ends),
    values: { expected: expectedValue, projected: projection?.value ?? null, low: projection?.low ?? null, high: projection?.high ?? null },
    neededPerWeek: current && end > now ? missing / ((end - now) / 7) : null,
    currentPerWeek: projection && 7 * projection.perDay,
    arrival: !projection ? null : raw >= 1 ? "reached" : days > 0 && Number.isFinite(days) ? current.day - start + days : "never",
    gap: current && { value: current.entry.value - expectedValue, points: raw - expected },
    ageDays: latest ? now - latest.day : null, confidence,
    freshness: latest ? (now - latest.day <= 7 ? "fresh" : now - latest.day <= 9 ? "due" : now - latest.day > 14 ? "stale" : "overdue") : null,
    status: raw === null ? "noData" : raw >= 1 ? band : bandOf(projected === null ? (expected > 0 ? raw / expected : 1) : clamp(projected)),
    grade: raw === null ? null : Math.round(clamp(raw) * 100) / 100,
  };
}

// Why a key result is to be talked about (P-8), each with the rank of its urgency.
function reasonsOf({ raw, linear, projected, confidence, freshness, ageDays, status }, { ambition }, log, { start, end }, now) {
  const isReached = raw !== null && raw >= 1;
  const before = confidenceBefore(log);
  const isStill = raw >= 0.8 - 1e-9 && raw < 1 - 1e-9 && isStandingStill(log);
  const reasons = [];
  if (ambition === "committed" && status === "offTrack") reasons.push({ code: "committedOffTrack", rank: 1 });
  if (projected !== null && !isReached && confidence !== null) {
    if (confidence >= 7 && status === "offTrack") reasons.push({ code: "confidentButOffTrack", rank: 2, confidence });
    if (confidence <= 3 && (status === "onTrack" || status === "overPerforming")) reasons.push({ code: "doubtedButOnTrack", rank: 2, confidence });
  }
  if (before !== undefined && before - confidence >= 2) reasons.push({ code: "confidenceFell", rank: 3, from: before, to: confidence });
  if (freshness === "stale" && !isReached) reasons.push({ code: "stale", rank: 4, days: ageDays });
  if ((linear ?? raw ?? 0) < -1e-9) reasons.push({ code: "worseThanBaseline", rank: 5 });
  if (raw === null && now - start > 7 && now <= end) reasons.push({ code: "notStarted", rank: 7, days: now - start + 1 });
  if (!isReached && now > end) reasons.push({ code: "overdue", rank: 8, days: now - end });
  if (isStill) reasons.push({ code: "stuck", rank: 9 });
  return reasons;
}

function confidenceBefore(log) {
  let given = 0;
  for (let at = log.length - 1; at >= 0; at -= 1) {
    const { confidence } = log[at].entry;
    if (confidence !== undefined && (given += 1) === 2) return confidence;
  }
  return undefined;
}

function isStandingStill(log) {
  const values = log.flatMap(({ entry }) => entry.value ?? []).slice(-3);
  return values.length === 3 && values.every((value) => Math.abs(value - values[0]) < 1e-9);
}

// What to talk about in a cycle, the most urgent first; of the same urgency, what will end lower.
function concerns({ start, end, cycle }, objectives, now) {
  if (cycle.state === "closed") return [];
  const own = objectives.filter(({ objective }) => objective.cycle === cycle.id);
  const hasTop = own.some(({ objective }) => objective.level === "organisation");
  const isEarly = (now - start) / (end - start) < 0.5 - 1e-9;
  const found = [];
  const add = (kind, { id, projected }, current, reasons) => {
    if (reasons.length > 0) found.push({ concern: { cycle: cycle.id, kind, id, reasons }, landsAt: projected ?? current ?? -Infinity });
  };
  for (const { objective, score, members } of own.sort((one, other) => one.objective.rank - other.objective.rank)) {
    for (const { score, reasons } of members.sort((one, other) => one.rank - other.rank)) add("keyResult", score, score.raw, reasons);
    const reasons = [];
    const isSaid = members.some((member) => member.reasons[0]?.rank === 1);
    if (objective.ambition === "committed" && score.status === "offTrack" && !isSaid) reasons.push({ code: "committedOffTrack", rank: 1 });
    if (isEarly && score.reporting > 0 && score.reporting === score.members && score.score >= 1) reasons.push({ code: "tooEasy", rank: 10 });
    if (!objective.owner) reasons.push({ code: "noOwner", rank: 11 });
    if (hasTop && !objective.parent && objective.level !== "organisation") reasons.push({ code: "unaligned", rank: 11 });
    add("objective", score, score.score, reasons);
  }
  found.sort((one, other) => one.concern.reasons[0].rank - other.concern.reasons[0].rank || one.landsAt - other.landsAt);
  return found.map(({ concern }) => concern);
}

function daily(log) {
  return log.filter(({ day }, at) => log[at + 1]?.day !== day);
}

// Theil-Sen: the median of the slopes between all pairs, with its 20 % and 80 % quantiles.
function project(readings, { baseline, start, end, isPercent }) {
  const { day, entry } = readings.at(-1);
  if (isPercent) {
    if (day <= start) return null;
    const perDay = entry.value / (day - start);
    return { value: Math.min(100, entry.value + perDay * (end - day)), perDay };
  }
  const points = readings.slice(-12).map((reading) => [reading.day - start, reading.entry.value]);
  if (baseline !== null && readings[0].day > start) points.unshift([0, baseline]);
  const slopes = [];
  for (let from = 0; from < points.length; from += 1) {
    for (let to = from + 1; to < points.length; to += 1) {
      slopes.push((points[to][1] - points[from][1]) / (points[to][0] - points[from][0]));
    }
  }
  if (slopes.length === 0) return null;
  slopes.sort((one, other) => one - other);
  const at = (share) => {
    const place = share * (slopes.length - 1);
    const below = slopes[Math.floor(place)];
    return below + (slopes[Math.ceil(place)] - below) * (place % 1);
  };
  const value = (slope) => entry.value + slope * Math.max(0, end - day);
  const perDay = at(0.5);
  if (readings.length < 4) return { value: value(perDay), perDay };
  return { value: value(perDay), low: value(at(0.2)), high: value(at(0.8)), perDay };
}

function rollUp(known) {
  if (known.score) return known.score;
  const { id, title, cycle, team, owner, weight = 1, source = "keyResults" } = known.objective;
  const members = [...(source === "children" ? [] : known.own), ...(source === "keyResults" ? [] : known.children.map(rollUp))];
  const all = members.reduce((sum, member) => sum + member.weight, 0);
  const weightOf = (member) => (all === 0 ? 1 : member.weight);
  const total = members.reduce((sum, member) => sum + weightOf(member), 0);
  const reporting = members.filter(({ score }) => score !== null).length;
  const score = reporting === 0 ? null : members.reduce((sum, member) => sum + weightOf(member) * clamp(member.score ?? 0), 0) / total;
  const projected = mean(members, "projected");
  const isOff = members.some((member) => weightOf(member) > 0 && member.objective && member.status === "offTrack");
  const outlook = score >= 1 ? bandOf(score) : bandOf(projected);
  known.score = {
    id, title, cycle, team, owner, weight, score, band: bandOf(score), reporting, members: members.length,
    expected: mean(members, "expected"), projected, low: mean(members, "low"), high: mean(members, "high"),
    confidence: mean(members, "confidence", (number) => number),
    status: isOff && score < 1 ? { onTrack: "atRisk", overPerforming: "atRisk", atRisk: "offTrack" }[outlook] ?? outlook : outlook,
    grade: score === null ? null : Math.round(score * 100) / 100,
    sum: members.map((member) => ({ id: member.id, share: total === 0 ? 0 : weightOf(member) / total, reports: member.score !== null })),
  };
  return known.score;
}

function mean(members, field, take = clamp) {
  const giving = members.filter((member) => member[field] !== null);
  const all = giving.reduce((sum, { weight }) => sum + weight, 0);
  const weightOf = ({ weight }) => (all === 0 ? 1 : weight);
  if (giving.length === 0) return null;
  return giving.reduce((sum, member) => sum + weightOf(member) * take(member[field]), 0) / (all || giving.length);
}

function means({ cycle }, objectives, file) {
  const of = (members) => ({
    score: mean(members, "score"), expected: mean(members, "expected"), projected: mean(members, "projected"),
    low: mean(members, "low"), high: mean(members, "high"), confidence: mean(members, "confidence", (number) => number),
    counted: members.filter(({ score }) => score !== null).length,
  });
  const inCycle = objectives.map(({ score }) => score).filter((score) => score.cycle === cycle.id);
  const grouped = (groups, field) =>
    groups.map(({ id, name }) => ({ id, name, ...of(inCycle.filter((score) => score[field] === id)) })).filter(({ counted }) => counted > 0);
  return { id: cycle.id, title: cycle.title, ...of(inCycle), teams: grouped(file.teams, "team"), people: grouped(file.people, "owner") };
}

function bandOf(score) {
  if (score === null) return "noData";
  if (score > 1 + 1e-9) return "overPerforming";
  return score >= 0.7 - 1e-9 ? "onTrack" : score >= 0.3 - 1e-9 ? "atRisk" : "offTrack";
}
