// The few words that are needed where there is no WebAssembly, so not even the message tables.

const WORDS = {
  en: {
    framedLead: "Waymark does not run inside another page.",
    framedOpen: "Open Waymark on its own",
    crashTitle: "Waymark has stopped",
    crashLead: "An error in the program ended it. What was marked as saved is still in this browser.",
    startTitle: "Waymark cannot start",
    startLead: "The program could not be loaded, or this browser is too old for it. Your goals are untouched.",
    details: "What the program said",
    reload: "Reload",
    download: "Download my data",
    downloaded: "Downloaded: {count} records.",
    rescuePage: "Open the rescue page",
    rescueTitle: "Waymark: rescue",
    rescueLead: "All that Waymark keeps in this browser, as it is. Nothing is changed here.",
    found: "Records: {count}",
    nothing: "Waymark keeps nothing in this browser.",
    problems: "Not everything could be read:",
    backToApp: "Back to Waymark",
  },
  de: {
    framedLead: "Waymark läuft nicht innerhalb einer anderen Seite.",
    framedOpen: "Waymark für sich öffnen",
    crashTitle: "Waymark wurde angehalten",
    crashLead: "Ein Fehler im Programm hat es beendet. Was als gespeichert galt, liegt weiter in diesem Browser.",
    startTitle: "Waymark kann nicht starten",
    startLead: "Das Programm ließ sich nicht laden, oder dieser Browser ist zu alt. Deine Ziele sind unberührt.",
    details: "Was das Programm gemeldet hat",
    reload: "Neu laden",
    download: "Meine Daten herunterladen",
    downloaded: "Heruntergeladen: {count} Datensätze.",
    rescuePage: "Rettungsseite öffnen",
    rescueTitle: "Waymark: Rettung",
    rescueLead: "Alles, was Waymark in diesem Browser aufbewahrt, so wie es ist. Hier wird nichts verändert.",
    found: "Datensätze: {count}",
    nothing: "Waymark bewahrt in diesem Browser nichts auf.",
    problems: "Nicht alles ließ sich lesen:",
    backToApp: "Zurück zu Waymark",
  },
};

/** The language that the person chose in the app, else the first of the browser's that there is. */
export const language = [chosen(), ...navigator.languages].map((tag) => tag.slice(0, 2)).find((tag) => tag in WORDS) ?? "en";

/** The words in that language. */
export const words = WORDS[language];

function chosen() {
  try {
    return localStorage.getItem("waymark/preference/language") ?? "";
  } catch {
    return ""; // storage is blocked
  }
}
