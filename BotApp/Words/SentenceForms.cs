using System.Collections;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using ReviewBot.Cards.Words;

namespace ReviewBot.BotApp.Words;

/// <summary>One form of a sentence, in every language.</summary>
/// <param name="Key">The method of <see cref="Say"/>, and the arguments that lead to this form.</param>
/// <param name="Texts">In the order of <see cref="Say.All"/>; a typed or counted argument is its name in braces.</param>
sealed record SentenceForm(string Key, MethodInfo Sentence, IReadOnlyList<string> Texts);

/// <summary>
/// Enumerates all user-visible text, by reflection over <see cref="Say"/>: calls each sentence with sample arguments, and returns each
/// distinct form (in any language) once.
/// </summary>
static partial class SentenceForms
{
    public static IReadOnlyList<SentenceForm> All { get; } =
    [
        .. typeof(Say).GetMethods()
            .Where(it => it is { IsVirtual: true, IsSpecialName: false } && it.DeclaringType == typeof(Say))
            .SelectMany(Of)
            .GroupBy(it => it.Key)
            .SelectMany(same => same.DistinctBy(it => string.Join('|', it.Texts))
                .Select((it, at) => at is 0 ? it : it with { Key = $"{it.Key} {at + 1}" })),
    ];

    static IEnumerable<SentenceForm> Of(MethodInfo sentence)
    {
        var made = new MadeUpFacts();
        var facts = sentence.GetParameters().Select(made.MakeUp).ToArray();
        var seen = new HashSet<string>();
        foreach (var values in Combined(facts))
        {
            var texts = Say.All.Select(say => Parts(sentence, say, values).ToDictionary()).ToArray();
            foreach (var part in texts.SelectMany(it => it.Keys).Distinct())
            {
                string[] all = [.. texts.Select(it => made.Named(it.GetValueOrDefault(part, "")))];
                var label = string.Join(", ", values.Select(it => it.Label).OfType<string>());
                // "0 deals" and "5 deals" are one form: only the number differs
                var form = string.Join('|', all.Select(it => Counted(it, facts, values)).Prepend(part));
                if (all.Any(it => Letters().IsMatch(it)) && seen.Add(form))
                    yield return new($"{sentence.Name}{(label is "" ? "" : $"({label})")}{part}", sentence, all);
            }
        }
    }

    /// <summary>The texts, by the name of the part if there are several; empty when these arguments cannot occur together.</summary>
    static KeyValuePair<string, string>[] Parts(MethodInfo sentence, Say say, IReadOnlyList<Fact> values)
    {
        try
        {
            var facts = values.Select(it => it.Value is CardContext context ? context with { Say = say } : it.Value);
            return [.. Parts("", sentence.Invoke(say, [.. facts]))];
        }
        catch (TargetInvocationException)
        {
            return [];
        }
    }

    static IEnumerable<KeyValuePair<string, string>> Parts(string name, object? said) => said switch
    {
        null => [],
        string text => [new(name, text)],
        IEnumerable<string> words => [new(name, string.Join("; ", words))],
        ITuple parts => Enumerable.Range(0, parts.Length).SelectMany(at => Parts($"{name}.{at + 1}", parts[at])),
        IEnumerable all => all.Cast<object>().SelectMany((it, at) => Parts($"{name}.{at + 1}", it)),
        _ => said.GetType().GetProperties().SelectMany(it => Parts($"{name}.{it.Name}", it.GetValue(said))),
    };

    /// <summary>The text with counts replaced by their names, to compare forms.</summary>
    static string Counted(string text, IReadOnlyList<Fact>[] facts, IReadOnlyList<Fact> values) => values
        .Select((it, at) => (it.Value, Any: facts[at][0].Name))
        .Where(it => it.Value is int)
        .Aggregate(text, (so, it) => Regex.Replace(so, $@"(?<!\d){it.Value}(?!\d)", $"{{{it.Any}}}"));

    static IEnumerable<IReadOnlyList<Fact>> Combined(IReadOnlyList<Fact>[] facts) => facts.Aggregate(
        (IEnumerable<IReadOnlyList<Fact>>)[[]],
        (all, values) => all.SelectMany(one => values.Select(value => (IReadOnlyList<Fact>)[.. one, value])));

    [GeneratedRegex(@"(?<!\{)\p{L}(?![^{]*\})")]
    private static partial Regex Letters();
}
