using ReviewBot.Cards.Words;

namespace ReviewBot.Tests.Cards.Words;

public sealed class GermanGrammarTests
{
    [Theory]
    [InlineData("nennt die Person", "nenne die Person")]
    [InlineData("schickt den Vergleich", "schicke den Vergleich")]
    [InlineData("liefert die Zahlen", "liefere die Zahlen")]
    [InlineData("sammelt die Zahlen", "sammle die Zahlen")]
    [InlineData("entscheidet über das Budget", "entscheide über das Budget")]
    [InlineData("bereitet den Vertrag vor", "bereite den Vertrag vor")]
    [InlineData("lädt zwei Leute ein", "lade zwei Leute ein")]
    [InlineData("gibt das Budget frei", "gebe das Budget frei")]
    [InlineData("übergibt die Liste", "übergebe die Liste")]
    [InlineData("spricht mit dem Betriebsrat", "spreche mit dem Betriebsrat")]
    [InlineData("hat das Angebot", "habe das Angebot")]
    [InlineData("ist am Montag zurück", "bin am Montag zurück")]
    [InlineData("weiß es bis Freitag", "weiß es bis Freitag")]
    [InlineData("kopiert die Liste", "kopiere die Liste")]
    [InlineData("spielt es durch", "spiele es durch")]
    [InlineData("testet die Schnittstelle", "teste die Schnittstelle")]
    [InlineData("tut nichts", "tue nichts")]
    public void What_I_do(string words, string expected) => Assert.Equal(expected, GermanGrammar.OfMe(words));

    [Theory]
    [InlineData("nennt ihre Juristen", "nennen Ihre Juristen")]
    [InlineData("nennt seinen Nachfolger", "nennen Ihren Nachfolger")]
    [InlineData("fragt ihr Team", "fragen Ihr Team")]
    [InlineData("nennt, wer das Budget verantwortet", "nennen, wer das Budget verantwortet")]
    [InlineData("liefert die Zahlen", "liefern die Zahlen")]
    [InlineData("sammelt die Zahlen", "sammeln die Zahlen")]
    [InlineData("bereitet den Vertrag vor", "bereiten den Vertrag vor")]
    [InlineData("lädt zwei Leute ein", "laden zwei Leute ein")]
    [InlineData("übergibt die Liste", "übergeben die Liste")]
    [InlineData("hat das Angebot", "haben das Angebot")]
    [InlineData("ist am Montag zurück", "sind am Montag zurück")]
    [InlineData("kopiert die Liste", "kopieren die Liste")]
    [InlineData("wird sich melden", "werden sich melden")]
    [InlineData("tut nichts", "tun nichts")]
    public void What_you_do(string words, string expected) => Assert.Equal(expected, GermanGrammar.OfYou(words));

    [Theory]
    [InlineData("nennt die Person", true)]
    [InlineData("kann am Freitag", true)]
    [InlineData("ein Vergleich", false)]
    [InlineData("Vergleich schicken", false)]
    [InlineData("mit dem Betriebsrat sprechen", false)]
    [InlineData("jetzt unterschreiben", false)]
    [InlineData("names the person", false)]
    public void A_verb_can_be_turned(string words, bool expected) => Assert.Equal(expected, GermanGrammar.IsVerb(words));

    [Theory]
    [InlineData("nennt die Person", true)]
    [InlineData("nennt, wer das Budget verantwortet", true)]
    [InlineData("names the person", true)]
    [InlineData("signs", true)]
    [InlineData("ein Vergleich", false)]
    [InlineData("das Angebot", false)]
    [InlineData("uns anrufen", false)]
    [InlineData("Vertrag unterschreiben", false)]
    [InlineData("Budget freigeben", false)]
    [InlineData("will es bis Freitag lesen", true)]
    [InlineData("sign the NDA", false)]
    [InlineData("Sign the NDA", false)]
    [InlineData("get the board on a call", false)]
    [InlineData("submit the order", false)]
    [InlineData("will sign it", true)]
    [InlineData("must ask the works council", true)]
    [InlineData("has legal read it", true)]
    [InlineData("discuss it with IT", false)]
    [InlineData("order of 20 seats", false)]
    [InlineData("Status call with IT", false)]
    [InlineData("", false)]
    public void A_name_stands_before_a_verb(string words, bool expected) => Assert.Equal(expected, GermanGrammar.FollowsName(words));

    [Theory]
    [InlineData("verdoppelt ihre Anfragen", "verdoppelt Ihre Anfragen")]
    [InlineData("sie verlieren sechs Stunden", "Sie verlieren sechs Stunden")]
    [InlineData("es hilft ihnen", "es hilft Ihnen")]
    [InlineData("die Anfragen bleiben liegen", "die Anfragen bleiben liegen")]
    public void They_become_you(string words, string expected) => Assert.Equal(expected, GermanGrammar.ToSecond(words));

    [Theory]
    [InlineData("wir verlieren sechs Stunden", true)]
    [InlineData("das kostet uns sechs Stunden", true)]
    [InlineData("Unsere Disponenten warten", true)]
    [InlineData("die Disponenten warten", false)]
    public void Who_speaks_of_oneself_is_quoted(string words, bool expected) => Assert.Equal(expected, GermanGrammar.IsQuote(words));
}
