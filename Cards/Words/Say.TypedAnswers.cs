namespace ReviewBot.Cards.Words;

/// <summary>Asking back about what was typed, and short answers to it.</summary>
public partial class Say
{
    public virtual string HelloToYou() => "Hello! Good to hear from you.";

    public virtual string WhatToLookAt() => "What would you like to look at?";

    public virtual string YouAreWelcome() => "You’re welcome.";

    public virtual string WhichDay(string customer) => $"Which day suits you for the review of {customer}?";

    public virtual string WhichDealThen() => "Which deal do you want to review then?";

    public virtual string DayHasPassed(string day) => $"{day} has passed. Which day did you mean?";

    public virtual string TimeHasPassed() => "That time has passed today. When do you want to review it?";

    public virtual string WhichHour() => "In the morning or in the afternoon?";

    public virtual string WhichOfTwo() => "Which of these did you mean?";

    public virtual string IsThatTheYear(string day) => $"{day} is more than two years away. Type it again with an earlier date.";

    public virtual string NoWorkingDay(string day) => $"{day} isn’t a working day. When do you want to review it?";

    public virtual string TimeNotRead(string words) => $"I couldn’t read “{words}” as a day and a time";

    public virtual string WriteTheTimeSo() => "Type it like “on Thursday at 10:00”, “tomorrow at 9am” or “on 3 December at 14:30”.";

    /// <summary>As it can be typed.</summary>
    public virtual string TypedPlan(string customer) => $"plan a review of {customer}";

    public virtual string TookTime(string time) => $"You gave no exact time, so I chose {time}. To change it, type it again with a time.";

    public virtual string WhatWaits(int count) => count is 1 ? "1 thing needs you today" : $"{count} things need you today";

    public virtual string NothingWaits() => "Nothing needs you today";

    public virtual string WhatYouOwe(int count) => count is 1 ? "You have 1 open promise" : $"You have {count} open promises";

    public virtual string NothingOwed() => "You have no open promises";

    public virtual string ComesNext() => "What comes next";
}
