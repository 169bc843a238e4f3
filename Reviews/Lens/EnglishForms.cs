namespace ReviewBot.Reviews.Lens;

/// <summary>The forms of an English verb: the irregular ones from the list, the others by the rules for endings.</summary>
static class EnglishForms
{
    const string Vowels = "aeiou";

    public static IEnumerable<(string Word, Token Verb)> Of(VerbLists verbs)
    {
        var irregular = verbs.Irregular.Select(line => line.Split('|')).ToLookup(line => line[0]);
        // A plain form outranks another verb's past ("found", "left"), so plain forms come first.
        var all = verbs.All
            .DistinctBy(v => v.Verb)
            .SelectMany(v => Forms(v.Verb, irregular[v.Verb]), (v, f) => (f.Word, Verb: new Token(f.Word, 0, 0)
            {
                Verb = v.Verb,
                Lean = v.Lean,
                Form = f.Form,
            })).ToList();
        return all.OrderBy(f => f.Verb.Form);
    }

    static IEnumerable<(string Word, Form Form)> Forms(string verb, IEnumerable<string[]> irregular)
    {
        yield return (verb, Form.Plain);
        var lines = irregular.ToList();
        foreach (var line in lines)
        {
            yield return (line[1], Form.Third);
            yield return (line[2], Form.Past);
            yield return (line[3], Form.Past);
            yield return (line[4], Form.Going);
        }

        if (lines.Count > 0)
            yield break;
        yield return (Third(verb), Form.Third);
        yield return (Stem(verb, 'e') + (EndsInY(verb) ? "ied" : "ed"), Form.Past);
        yield return ((verb.EndsWith('e') ? verb[..^1] : verb) + "ing", Form.Going);
    }

    static string Third(string verb) => verb switch
    {
        _ when EndsInY(verb) => verb[..^1] + "ies",
        _ when verb.EndsWith('s') || verb.EndsWith('x') || verb.EndsWith('z') || verb.EndsWith("ch", StringComparison.Ordinal)
            || verb.EndsWith("sh", StringComparison.Ordinal) || verb.EndsWith('o') => verb + "es",
        _ => verb + "s",
    };

    static string Stem(string verb, char silent) => EndsInY(verb) || verb.EndsWith(silent) ? verb[..^1] : verb;

    static bool EndsInY(string verb) => verb.Length > 1 && verb[^1] == 'y' && !Vowels.Contains(verb[^2], StringComparison.Ordinal);
}
