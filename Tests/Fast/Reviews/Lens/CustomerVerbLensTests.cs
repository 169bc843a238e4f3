using ReviewBot.Reviews.Lens;

namespace ReviewBot.Tests.Reviews.Lens;

public sealed class CustomerVerbLensTests
{
    [Theory]
    [InlineData("We will follow up next week", "follow up")]
    [InlineData("Send proposal", "Send proposal")]
    [InlineData("tbd - circle back after Easter", "circle back")]
    [InlineData("Demo next week", "Demo")]
    [InlineData("Wir fassen am Montag nach", "Wir fassen")]
    [InlineData("Angebot schicken", "Angebot schicken")]
    public void It_shows_the_words_that_weighed_most(string text, string words) =>
        Assert.Contains(words, Answer.Look(text)?.Words ?? "", StringComparison.Ordinal);

    [Theory]
    [InlineData("unterschreibt im Dezember")]
    [InlineData("Leiter Einkauf nimmt unsere AGB an")]
    [InlineData("Priya forwards our deck to the CFO")]
    [InlineData("Board meeting 4 Nov")]
    public void A_text_is_read_in_its_own_language_whatever_the_reader_speaks(string text)
    {
        Assert.Null(Answer.Look(text, language: "en"));
        Assert.Null(Answer.Look(text, language: "de"));
    }

    [Theory]
    [InlineData("Envoyer la proposition")]
    [InlineData("Nous allons envoyer le contrat demain")]
    [InlineData("Enviar la propuesta")]
    [InlineData("Inviare l'offerta")]
    [InlineData("Offerte sturen naar de klant")]
    [InlineData("提案を送る")]
    public void A_text_in_another_language_is_left_alone(string text) => Assert.Null(Answer.Look(text));

    [Theory]
    [InlineData("present it to the board")]
    [InlineData("talk to the CFO")]
    [InlineData("dem Vorstand vorstellen")]
    [InlineData("CFO zur Demo einladen")]
    public void Whoever_was_chosen_does_what_sellers_and_buyers_both_do(string text) =>
        Assert.Null(Answer.Look(text, chosen: "Priya Sample"));

    [Theory]
    [InlineData("Send the proposal")]
    [InlineData("send her the proposal")]
    [InlineData("follow up")]
    [InlineData("Angebot schicken")]
    [InlineData("nachfassen")]
    public void What_only_sellers_do_is_ours_whoever_was_chosen(string text) => Assert.NotNull(Answer.Look(text, chosen: "Priya Sample"));

    [Fact]
    public void A_name_that_was_typed_as_who_does_it_is_theirs() =>
        Assert.Null(Answer.Look("Sandra calls our reference", chosen: "Sandra Sample"));

    [Theory]
    [InlineData("sends us the ticket numbers")]
    [InlineData("Priya sends us the list")]
    [InlineData("send us the ticket numbers")]
    [InlineData("give Lee access to the test system")]
    public void Sending_to_us_is_their_act(string text) => Assert.Null(Answer.Look(text));

    [Theory]
    [InlineData("send Contoso the proposal")]
    [InlineData("send Priya pricing")]
    [InlineData("send it to them")]
    public void Sending_to_them_is_our_act(string text) => Assert.NotNull(Answer.Look(text));

    [Theory]
    [InlineData("We send the draft and Priya signs it")]
    [InlineData("Send the draft so that Priya can sign it")]
    [InlineData("Send the draft for Jonas to sign")]
    [InlineData("After our demo they choose the pilot group")]
    public void One_customer_act_is_enough_to_stay_silent(string text) => Assert.Null(Answer.Look(text));

    [Theory]
    [InlineData("Priya: \"We will choose a pilot group\"")]
    [InlineData("“We have to ask our board” (Priya)")]
    [InlineData("We'll sign on Monday, says Priya")]
    [InlineData("CFO: we approve the budget in March")]
    public void A_customer_who_is_quoted_says_we_and_means_the_customer(string text) => Assert.Null(Answer.Look(text));

    [Fact]
    public void Our_own_words_in_quotes_stay_ours() => Assert.NotNull(Answer.Look("we told her: \"we will send the quote\""));

    [Theory]
    [InlineData("get the discount approved", true)]
    [InlineData("get budget approval from the board", false)]
    [InlineData("budget gets approved by their board", false)]
    [InlineData("discount gets approved by our VP", true)]
    [InlineData("contract to be signed by the CFO", false)]
    public void Who_approves_depends_on_what_is_approved(string text, bool isOurs) => Assert.Equal(isOurs, Answer.Look(text) is not null);

    [Theory]
    [InlineData("Who signs at Contoso?", false)]
    [InlineData("Will legal review it this week?", false)]
    [InlineData("Should we send the proposal?", true)]
    public void A_question_is_read_for_its_subject(string text, bool isOurs) => Assert.Equal(isOurs, Answer.Look(text) is not null);

    [Fact]
    public void What_they_did_before_does_not_answer_what_they_do_next()
    {
        const string Text = "They signed the NDA, now we send the proposal";

        Assert.NotNull(Answer.Look(Text, LensQuestion.Next));
        Assert.Null(Answer.Look(Text, LensQuestion.Done));
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("tbd")]
    [InlineData("nothing that we know of")]
    [InlineData("🤷")]
    public void Nothing_said_is_nobody_s_act(string text) => Assert.Null(Answer.Look(text));

    [Theory]
    [InlineData("our CFO talks to their CFO", true)]
    [InlineData("their CFO talks to our CFO", false)]
    [InlineData("IT tests SSO", false)]
    [InlineData("Mara to call IT", true)]
    public void The_owner_of_a_role_says_whose_act_it_is(string text, bool isOurs) => Assert.Equal(isOurs, Answer.Look(text) is not null);

    [Fact]
    public void A_reader_of_another_language_may_still_write_English() =>
        Assert.Equal(Answer.Look("Send proposal"), Answer.Look("Send proposal", language: "fi-FI"));

    [Fact]
    public void A_name_that_both_sides_carry_names_nobody() => Assert.Null(Answer.Look("Sample signs the contract"));

    [Theory]
    [InlineData("haben eine zweite Demo angefragt")]
    [InlineData("Angebot angefordert")]
    [InlineData("haben um ein Angebot gebeten")]
    [InlineData("Demo abgesagt")]
    [InlineData("haben das Angebot abgelehnt")]
    [InlineData("haben den Termin auf Montag verschoben")]
    [InlineData("haben an der Demo teilgenommen")]
    [InlineData("haben unser Angebot mit dem Wettbewerb verglichen")]
    [InlineData("haben sich die Präsentation angeschaut")]
    [InlineData("wollen ein neues Angebot")]
    [InlineData("möchten eine Demo für den Vorstand")]
    [InlineData("braucht noch ein Angebot für den Vorstand")]
    [InlineData("waren bei der Demo dabei")]
    public void What_they_did_in_German_needs_no_subject(string text) => Assert.Null(Answer.Look(text, LensQuestion.Done, "de"));

    [Theory]
    [InlineData("haben das Angebot geschickt")]
    [InlineData("haben den Vertrag überarbeitet")]
    [InlineData("Angebot muss raus")]
    public void What_we_did_in_German_needs_none_either(string text) => Assert.NotNull(Answer.Look(text, LensQuestion.Done, "de"));

    [Theory]
    [InlineData("Bei der Demo dabei sein")]
    [InlineData("Zur Demo kommen")]
    [InlineData("Demo ansehen")]
    [InlineData("ein Angebot anfordern")]
    public void Whoever_comes_to_our_demo_or_asks_for_our_quote_is_the_customer(string text) =>
        Assert.Null(Answer.Look(text, language: "de"));

    [Theory]
    [InlineData("declined the meeting")]
    [InlineData("circulated the deck")]
    [InlineData("pushed back on pricing")]
    public void What_they_did_with_a_thing_of_ours_is_theirs(string text) => Assert.Null(Answer.Look(text, LensQuestion.Done));
}
