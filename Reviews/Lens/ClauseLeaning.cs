namespace ReviewBot.Reviews.Lens;

enum Side { None, Ours, Theirs }

/// <summary>
/// Whose act a verb is if no subject is named: always one side's (Ours, Theirs), one side's unless the object says otherwise (LeansOurs,
/// LeansTheirs), undecided without its object (Open), or a state and no act (Still).
/// </summary>
enum ClauseLeaning { None, Ours, LeansOurs, Open, LeansTheirs, Theirs, Still }

enum Form { None, Plain, Third, Past, Going }

/// <summary>How a word refers to a side: by name, by role, by pronoun, as an object ("them"), as an owner ("their").</summary>
enum Pointer { None, Name, Company, Role, Pronoun, Object, Owner }
