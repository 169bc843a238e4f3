namespace ReviewBot.Reviews.Lens;

enum Side { None, Ours, Theirs }

/// <summary>
/// Whose act a verb is without a named subject: always one side's, or leaning to one side unless the object says otherwise. Still: a state,
/// not an act.
/// </summary>
enum ClauseLeaning { None, Ours, LeansOurs, Open, LeansTheirs, Theirs, Still }

enum Form { None, Plain, Third, Past, Going }

/// <summary>How a word refers to a side: by name, by role, by pronoun, as an object ("them"), as an owner ("their").</summary>
enum Pointer { None, Name, Company, Role, Pronoun, Object, Owner }
