namespace ReviewBot.Reviews.Lens;

enum Side { None, Ours, Theirs }

/// <summary>Whose act a verb is when nobody is named: always, or unless its object says otherwise.</summary>
enum ClauseLeaning { None, Ours, LeansOurs, Open, LeansTheirs, Theirs, Still }

enum Form { None, Plain, Third, Past, Going }

/// <summary>How a word points at a side: by name, by role, by pronoun, as an object ("them"), as an owner ("their").</summary>
enum Pointer { None, Name, Company, Role, Pronoun, Object, Owner }
