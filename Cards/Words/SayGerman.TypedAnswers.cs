namespace ReviewBot.Cards.Words;

sealed partial class SayGerman
{
    public override string HelloToYou() => "Hallo! Schön, von dir zu hören.";

    public override string WhatToLookAt() => "Was möchtest du dir ansehen?";

    public override string YouAreWelcome() => "Gern geschehen.";

    public override string WhichDay(string customer) => $"An welchem Tag soll die Besprechung zu {customer} sein?";

    public override string WhichDealThen() => "Welchen Deal möchtest du dann besprechen?";

    public override string DayHasPassed(string day) => $"Der {day} ist schon vorbei. Welchen Tag meinst du?";

    public override string TimeHasPassed() => "Diese Uhrzeit ist heute vorbei. Wann möchtest du ihn besprechen?";

    public override string WhichHour() => "Morgens oder nachmittags?";

    public override string WhichOfTwo() => "Was davon meinst du?";

    public override string IsThatTheYear(string day) =>
        $"Der {day} liegt mehr als zwei Jahre in der Zukunft. Schreib es noch einmal mit einem früheren Tag.";

    public override string NoWorkingDay(string day) => $"Der {day} ist kein Arbeitstag. Wann möchtest du ihn besprechen?";

    public override string TimeNotRead(string words) => $"„{words}“ verstehe ich nicht als Tag und Uhrzeit";

    public override string WriteTheTimeSo() =>
        "Schreib zum Beispiel „am Donnerstag um 10 Uhr“, „morgen um 9“ oder „am 3. Dezember um 14:30“.";

    public override string TypedPlan(string customer) => $"besprechung zu {customer} planen";

    public override string TookTime(string time) =>
        $"Du hast keine genaue Uhrzeit genannt, deshalb habe ich {time} gewählt. Wenn es anders sein soll, schreib es noch einmal mit Uhrzeit.";

    public override string WhatWaits(int count) =>
        count is 1 ? "Heute steht 1 Sache für dich an" : $"Heute stehen {count} Sachen für dich an";

    public override string NothingWaits() => "Heute steht nichts für dich an";

    public override string WhatYouOwe(int count) => count is 1 ? "Du hast 1 offene Zusage" : $"Du hast {count} offene Zusagen";

    public override string NothingOwed() => "Du hast keine offenen Zusagen";

    public override string ComesNext() => "Was als Nächstes kommt";
}
