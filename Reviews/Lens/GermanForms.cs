namespace ReviewBot.Reviews.Lens;

/// <summary>The forms of a German verb. In the list a bar marks a separable prefix: "an|rufen".</summary>
static class GermanForms
{
    static readonly string[] Fixed = ["be", "ver", "er", "ent", "emp", "zer", "ge", "über", "unter", "miss", "wider"];

    public static IEnumerable<(string Word, Token Verb)> Of(VerbLists verbs)
    {
        var irregular = verbs.Irregular.Select(line => line.Split('|')).DistinctBy(line => line[0]).ToDictionary(line => line[0]);
        var all = verbs.All
            .DistinctBy(v => v.Verb)
            .SelectMany(v => Forms(v.Verb, irregular), (v, f) => (f.Word, Verb: new Token(f.Word, 0, 0)
            {
                Verb = v.Verb.Replace("|", "", StringComparison.Ordinal),
                Lean = f.Form == Form.Third && v.Verb.Contains('|', StringComparison.Ordinal) ? ClauseLeaning.Open : v.Lean,
                Form = f.Form,
            })).ToList();
        return all.OrderBy(f => f.Verb.Form);
    }

    static IEnumerable<(string Word, Form Form)> Forms(string verb, Dictionary<string, string[]> irregular)
    {
        var cut = verb.IndexOf('|', StringComparison.Ordinal);
        var (part, main) = cut < 0 ? ("", verb) : (verb[..cut], verb[(cut + 1)..]);
        var stem = main.EndsWith("en", StringComparison.Ordinal) ? main[..^2] : main[..^1];
        var (third, past) = irregular.TryGetValue(main, out var odd) ? (odd[1], odd[2]) : (Third(stem), Past(main, stem));
        yield return (part + main, Form.Plain);
        yield return (third, Form.Third);
        yield return (part + third, Form.Third);
        yield return (part + past, Form.Past);
        if (part.Length > 0)
            yield return (part + "zu" + main, Form.Plain);
    }

    static string Third(string stem) => stem[^1] is 't' or 'd' || stem.EndsWith("chn", StringComparison.Ordinal) ? stem + "et" : stem + "t";

    static string Past(string main, string stem)
        => main.EndsWith("ieren", StringComparison.Ordinal) || Array.Exists(Fixed, main.StartsWith) ? Third(stem) : "ge" + Third(stem);
}
