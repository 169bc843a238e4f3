using System.Reflection;
using System.Text.RegularExpressions;
using ReviewBot.BotApp.Configuration;
using ReviewBot.Cards.Words;
using ReviewBot.Dialogs.Routing;
using ReviewBot.Pages;
using ReviewBot.Tests.Kit;

namespace ReviewBot.Tests.Cards.Languages;

/// <summary>Completeness: no language lacks a sentence, and no sentence is unused.</summary>
public sealed partial class EveryLanguageTests
{
    const BindingFlags Here = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.DeclaredOnly;

    /// <summary>Not translated: the product's name, the choice of a language, keys of the journal, and formats from the culture.</summary>
    static readonly string[] InEveryLanguage = [nameof(Say.Bot), nameof(Say.In), nameof(Say.Time), "Spoken", "CaseOf"];

    public static TheoryData<Type> Languages => [.. typeof(Say).Assembly.GetTypes().Where(it => it.BaseType == typeof(Say))];

    [Theory]
    [MemberData(nameof(Languages))]
    public void A_language_says_every_sentence(Type language)
    {
        var said = language.GetMethods(Here).Select(it => it.GetBaseDefinition()).Where(it => it.DeclaringType == typeof(Say)).ToHashSet();

        Problems.AssertNone(
            Sentences().Where(it => it.IsVirtual && !said.Contains(it)).Select(it => $"add to {language.Name}: override {Signature(it)}"));
    }

    [Fact]
    public void A_sentence_can_be_said_in_another_language() =>
        Problems.AssertNone(
            Sentences().Where(it => !it.IsVirtual).Select(it => $"make it virtual, or keep its words elsewhere: {Signature(it)}"));

    [Fact]
    public void A_sentence_is_said_somewhere()
    {
        Assembly[] product = [typeof(Say).Assembly, typeof(TurnDispatcher).Assembly, typeof(PageRoutes).Assembly, typeof(BotSettings).Assembly];
        var said = product.SelectMany(it => it.GetTypes())
            .Where(it => it.DeclaringType is null && it.BaseType != typeof(Say))
            .SelectMany(MethodCode.Of)
            .SelectMany(from => MethodCode.Calls(from).Where(it => it != from))
            .ToHashSet();

        Problems.AssertNone(
            typeof(Say).GetMethods(Here).Where(it => !it.IsPrivate && !said.Contains(it)).Select(it => $"nobody says {Signature(it)}"));
    }

    /// <summary>Methods that contain text, in their body or in a lambda.</summary>
    static IEnumerable<MethodInfo> Sentences()
    {
        var worded = MethodCode.Of(typeof(Say)).Where(it => MethodCode.Texts(it).Any(text => Words().IsMatch(text))).ToArray();
        var inLambdas = worded.Where(it => it.Name.StartsWith('<')).Select(MethodCode.WrittenIn).ToHashSet();
        return typeof(Say).GetMethods(Here | BindingFlags.Static)
            .Where(it => worded.Contains(it) || inLambdas.Contains(it.Name))
            .Where(it => !it.Name.StartsWith('<') && !InEveryLanguage.Contains(it.Name));
    }

    static string Signature(MethodInfo it) =>
        $"{it.ReturnType.Name} {it.Name}({string.Join(", ", it.GetParameters().Select(fact => $"{fact.ParameterType.Name} {fact.Name}"))})";

    [GeneratedRegex(@"\p{L}\p{L}")]
    private static partial Regex Words();
}
