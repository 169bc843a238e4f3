namespace ReviewBot.Reviews.Lens;

/// <summary>What the word lists of the lens know of the first word of a text.</summary>
public static class VerbForms
{
    static readonly LensPeople nobody = new("", [], []);

    /// <summary>The two-letter name of the language of a text, by its words; null: neither English nor German.</summary>
    public static string? LanguageOf(string text) => LensLanguage.Choose(text, nobody, LensLanguage.English.Name)?.Language.Name;

    /// <summary>
    /// True for a verb in the third person ("signs", "unterschreibt"), in whatever case; false for another word that is in the lists of the
    /// text's language, such as a plain verb ("sign"), a thing or a function word; null for a word that is not.
    /// </summary>
    public static bool? IsThirdPerson(string text)
    {
        var chosen = LensLanguage.Choose(text, nobody, LensLanguage.English.Name)?.Language;
        bool? answer = null;
        foreach (var language in chosen is null ? [LensLanguage.English, LensLanguage.German] : (LensLanguage[])[chosen])
        {
            // another word than the one written: it was taken for a misspelling
            if (language.Read(text, nobody) is not [{ IsMark: false } first, ..] || first.Word != Tokens.Words(text).First())
                continue;
            if (first.Form is Form.Third)
                return true;
            if (first.IsKnown)
                answer = false;
        }
        return answer;
    }
}
