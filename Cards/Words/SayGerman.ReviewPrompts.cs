using System.Diagnostics;
using ReviewBot.Reviews;

namespace ReviewBot.Cards.Words;

sealed partial class SayGerman
{
    protected override string[] Prompts(Topic? topic) => topic switch
    {
        Topic.Done =>
        [
            "Von wem wissen wir das, und seit wann?",
            "Was haben sie ohne uns getan?",
            "Welcher Schritt hat sie Mühe gekostet?",
            "Was haben wir selbst gesehen, und was nur gehört?",
            "Wer ist still geworden?",
        ],
        Topic.Why =>
        [
            "Wessen Worte sind das?",
            "Was passiert am Tag nach ihrer Entscheidung, nichts zu tun?",
            "Wer dort würde es vermissen, wenn es wegfällt?",
            "Was hat sich für sie geändert, seit wir zuletzt gefragt haben?",
        ],
        Topic.Where =>
        [
            "Was würden sie sagen, wenn wir sie jetzt fragten?",
            "Warum sind sie einen Schritt zurückgegangen, und war das gut für sie?",
            "Welche Aufgabe müssen sie ohne uns erledigen?",
            "Woher wissen wir, dass das geklärt ist?",
        ],
        Topic.Who =>
        [
            "Wer hat sich noch nicht geäußert?",
            "Wer könnte Nein sagen und hat keinen Grund, Ja zu sagen?",
            "Was würden sie einander sagen?",
            "Wer erklärt es dort, wenn wir nicht im Raum sind?",
        ],
        Topic.OffCourse =>
        [
            "Was könnte sie zum Abwarten bringen?",
            "Zweifeln sie an der Veränderung oder an der Auswahl?",
            "Was wollen sie auf keinen Fall falsch machen?",
            "Was liegt diesen Monat sonst noch auf ihrem Tisch?",
        ],
        Topic.Next =>
        [
            "Weiß der Kunde, dass das sein nächster Schritt ist?",
            "Würden sie es mit denselben Worten aufschreiben?",
            "Warum könnte das bei ihnen liegen bleiben?",
            "Ist es eine Sache für eine Person?",
        ],
        Topic.Help =>
        [
            "Würden sie uns dafür danken?",
            "Was könnten sie selbst tun, wenn wir es leichter machen?",
            "Wer dort würde das nutzen, und in welchem Gespräch?",
            "Was können wir weglassen?",
        ],
        Topic.Reveal =>
        [
            "Was spricht dagegen?",
            "Was müsste passieren, damit du einen Punkt höher gehst?",
            "Wer hat es vom Kunden selbst gehört?",
        ],
        null =>
        [
            "Was fragen wir den Kunden zuerst?",
            "Was wissen wir jetzt, das wir vorher nicht wussten?",
        ],
        _ => throw new UnreachableException(),
    };
}
