import init, { scoreboard } from "./waymark.js";
import { onGoalFile, show, showProblem } from "./page.js";

onGoalFile(async (text, today) => {
  try {
    await init();
    show(scoreboard(text, today).objectives);
  } catch (problem) {
    showProblem(problem);
  }
});
