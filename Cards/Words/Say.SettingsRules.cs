using ReviewBot.Reviews;

namespace ReviewBot.Cards.Words;

/// <summary>Texts of the thresholds, and names of the settings.</summary>
public partial class Say
{
    public virtual string OffWord() => "off";

    /// <param name="preset">The pace's own value; null: off.</param>
    public virtual string Rule(MarkRule rule, int? preset) =>
        $"{RuleName(rule)}: {RuleMeans(rule)} (default: {(preset is { } number ? Number(number) : OffWord())})";

    /// <summary>How an input is to be written that could not be read.</summary>
    public virtual string WriteItAs(string input) => input switch
    {
        Fields.Zone => "Enter a city such as Berlin, or a zone such as Europe/Berlin.",
        Fields.Holidays => "Enter one date per line, such as 25 Dec 2026 or 2026-12-25, at most sixty.",
        Fields.HolidayPlace => "Choose one from the list.",
        Fields.PathTemplate => $"Enter one step per line, such as “signs; 3”, at most {Number(Limits.PathSteps)}.",
        Fields.Opens or Fields.Closes => "Enter times such as 08:30; the start must be before the end.",
        Fields.Admin or Fields.Lead => "Enter the name of someone in this team or chat, as Teams shows it.",
        Fields.Job or Fields.Signs or Fields.Agreement or Fields.Stance or Fields.Sure => "Type it as in the example.",
        Fields.ToSee => $"Type one of these: {string.Join(", ", Enum.GetValues<ToSee>().Select(Choice))}.",
        Fields.Days => "Choose at least one day.",
        Fields.OurPart => $"For our part, type {PromiseWords()}.",
        _ => $"Enter a whole number from 1 to {Number(MarkRules.Most)}, or leave it blank.",
    };

    protected virtual string NamedSetting(string input) => input switch
    {
        Fields.Pace => "the pace",
        Fields.Days => "the working days",
        Fields.Zone => "the time zone",
        Fields.Holidays => "the holidays",
        Fields.HolidayPlace => "the country for public holidays",
        Fields.PathTemplate => "the steps",
        Fields.Opens => "the start time",
        Fields.Closes => "the end time",
        Fields.Admin => "the new admin",
        Fields.Lead => "who gets the list",
        Fields.StandIn => "who stands in for the lead",
        Fields.DigestDay => "the day of the digest",
        Fields.DigestChannel => "where the digest goes",
        Fields.WebhookAddress => "the address",
        Fields.Scope => "which deals belong here",
        _ => Enum.GetValues<MarkRule>().Where(rule => Fields.Of(rule) == input).Select(RuleName).FirstOrDefault() ?? "one of the answers",
    };
}
