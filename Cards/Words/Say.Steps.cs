using System.Diagnostics;
using ReviewBot.Reviews;

namespace ReviewBot.Cards.Words;

/// <summary>Texts of a next step outside a review.</summary>
public partial class Say
{
    /// <summary>After "they did".</summary>
    public virtual string GreatWhatNext() => "Great. What do they do next?";

    /// <summary>A title, and a button.</summary>
    public virtual string WhatDoTheyDoNext() => "What do they do next?";

    public virtual string ChangeStepTitle() => "Change the next step";

    public virtual string NextStepInShort(string title, string customer) => $"{customer}: {title}";

    public virtual string NeedsNewDate(string day) => $"{day} has passed, so it needs a new date.";

    /// <summary>Above the days to tap.</summary>
    public virtual string ByWhenOneTap() => "By when? One tap saves it.";

    /// <summary>A button: the day is named, because "next week" alone does not say which.</summary>
    public virtual string NearDayIs(NearDay name, DateOnly day, DateOnly today) => name switch
    {
        NearDay.Tomorrow when day == today.AddDays(1) => $"Tomorrow, {Day(day, today)}",
        NearDay.Tomorrow or NearDay.Friday => $"{day.ToString("dddd", culture)}, {Day(day, today)}",
        NearDay.NextWeek => $"Next week, {Day(day, today)}",
        NearDay.InTwoWeeks => $"In 2 weeks, {Day(day, today)}",
        _ => throw new UnreachableException(),
    };

    public virtual string OrAnotherDay() => "Or another day";

    public virtual string NotNow() => "Not now";

    public virtual string DropThisStep() => "Drop this step";

    public virtual string WriteTheNextStep() => "Write the next step";

    public virtual string AddAnotherStep() => "Add another step";

    /// <summary>For screen readers: what a tap on a step opens.</summary>
    public virtual string ChangeThisStep(string what) => $"Change this step: {what}";

    public virtual string SaveTheNextStep() => "Save the next step";
}
