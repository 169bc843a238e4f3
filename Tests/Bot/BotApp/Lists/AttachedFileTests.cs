using System.Net;
using System.Text.Json.Nodes;
using ReviewBot.BotApp.Lists;
using ReviewBot.Tests.Kit;

namespace ReviewBot.Tests.BotApp.Lists;

public sealed class AttachedFileTests : IAsyncLifetime
{
    const string Csv = "Customer,Deal\nFabrikam,Warehouse scanners\n";
    const string Kept = "https://contoso-my.sharepoint.com/personal/lee/Documents/pipeline.csv?tempauth=x";

    readonly StubHttpHandler wire = new();
    BotFixture bot = null!;

    public async ValueTask InitializeAsync()
    {
        bot = await BotFixture.OpenWithFiles(wire);
        await bot.Guest(Sample.Lee).Types("help");
    }

    public ValueTask DisposeAsync()
    {
        wire.Dispose();
        return bot.DisposeAsync();
    }

    [Theory]
    [InlineData(Kept)]
    [InlineData("https://eu-prod.asyncgw.svc.ms/v1/objects/x/views/original")]
    public async Task A_file_that_Teams_keeps_is_checked_and_applied_when_somebody_says_so(string address)
    {
        wire.Answers(HttpStatusCode.OK, Csv, "text/csv");

        await Attach(address);
        await bot.Guest(Sample.Lee, TeamsConversation.Personal).Presses("Import 1 deal");

        Assert.Equal("GET", Assert.Single(wire.Requests).Method);
        Assert.Contains(await bot.Deals.ReadBoard(BotFixture.Home(), default), it => it.Deal.Customer == "Fabrikam");
    }

    [Theory]
    [InlineData("http://contoso-my.sharepoint.com/pipeline.csv")]
    [InlineData("https://files.example.com/pipeline.csv")]
    [InlineData("https://sharepoint.com.example.com/pipeline.csv")]
    [InlineData("https://sharepoint.com@example.com/pipeline.csv")]
    [InlineData("https://notsharepoint.com/pipeline.csv")]
    [InlineData("https://contoso.sharepoint.com:8443/pipeline.csv")]
    [InlineData("https://169.254.169.254/metadata")]
    [InlineData("file:///etc/hosts")]
    [InlineData("pipeline.csv")]
    [InlineData("")]
    [InlineData(null)]
    public async Task An_address_from_elsewhere_is_not_fetched_and_the_person_is_told(string? address)
    {
        await Attach(address);

        Assert.Empty(wire.Requests);
        Says("I can only read files stored in Teams");
    }

    [Theory]
    [InlineData("""{"downloadUrl":7}""")]
    [InlineData("""{"downloadUrl":{}}""")]
    [InlineData("""{}""")]
    [InlineData("""[1]""")]
    [InlineData("5")]
    [InlineData("\"text\"")]
    public async Task Contents_of_a_wrong_shape_are_told_as_well(string content)
    {
        await bot.Post(TeamsConversation.Personal.File(Sample.Lee, JsonNode.Parse(content), bot.NextId()));

        Assert.Empty(wire.Requests);
        Says("I can only read files stored in Teams");
    }

    [Fact]
    public async Task A_redirect_is_not_followed()
    {
        wire.Answers(HttpStatusCode.Found, headers: ("Location", "https://files.example.com/pipeline.csv"));

        await Attach(Kept);

        Assert.Single(wire.Requests);
        Says("I can only read files stored in Teams");
    }

    [Theory]
    [InlineData(HttpStatusCode.NotFound)]
    [InlineData(HttpStatusCode.Forbidden)]
    [InlineData(HttpStatusCode.InternalServerError)]
    public async Task A_file_that_is_not_to_be_had_is_told(HttpStatusCode status)
    {
        wire.Answers(status);

        await Attach(Kept);

        Says("I couldn’t fetch it from Teams just now");
    }

    [Fact]
    public async Task A_connection_that_breaks_is_told()
    {
        wire.Breaks();

        await Attach(Kept);

        Says("I couldn’t fetch it from Teams just now");
    }

    [Fact]
    public async Task More_than_five_megabytes_are_refused()
    {
        wire.Answers(HttpStatusCode.OK, Csv + new string('x', 5 * 1024 * 1024), "text/csv");

        await Attach(Kept);

        Says("It’s larger than 5 MB");
    }

    [Fact]
    public async Task What_is_set_as_the_largest_file_holds_also_where_nobody_says_beforehand_how_large_it_is()
    {
        using var other = new StubHttpHandler();
        other.Answers(
            HttpStatusCode.OK, Csv + new string('x', 4096), "text/csv", ("Transfer-Encoding", "chunked"));
        using var files = new Unmeasured(other);
        await using var small = await BotFixture.OpenWithFiles(files, "--ReviewBot:LargestFile", "1024");
        await small.Guest(Sample.Lee).Types("help");

        await small.Post(TeamsConversation.Personal.File(Sample.Lee, Kept, small.NextId()));

        Assert.True(small.Teams.Messages[0].Says("It’s larger than"), string.Join('\n', small.Teams.Messages[0].Lines));
    }

    [Fact]
    public async Task A_file_that_stops_coming_in_the_middle_is_given_up()
    {
        using var stalling = new Stalling();
        await using var slow = await BotFixture.OpenWithFiles(stalling);
        await slow.Guest(Sample.Lee).Types("help");

        var came = slow.Post(TeamsConversation.Personal.File(Sample.Lee, Kept, slow.NextId()));
        await stalling.IsRead;
        slow.Time.Advance(AttachedFiles.Patience);
        await came;

        Assert.True(slow.Teams.Messages[0].Says("I couldn’t fetch it from Teams just now"));
    }

    Task<HttpReply> Attach(string? address) => bot.Post(TeamsConversation.Personal.File(Sample.Lee, address, bot.NextId()));

    void Says(string words) => Assert.True(bot.Teams.Messages[0].Says(words), string.Join('\n', bot.Teams.Messages[0].Lines));

    /// <summary>Nobody says how long the answer is.</summary>
    sealed class Unmeasured(HttpMessageHandler inner) : DelegatingHandler(inner)
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var answer = await base.SendAsync(request, cancellationToken);
            var bytes = await answer.Content.ReadAsByteArrayAsync(cancellationToken);
            answer.Content = new StreamContent(new Unseekable(bytes));
            return answer;
        }

        sealed class Unseekable(byte[] bytes) : MemoryStream(bytes)
        {
            public override bool CanSeek => false;
        }
    }

    /// <summary>The headers come, and nothing after them.</summary>
    sealed class Stalling : HttpMessageHandler
    {
        readonly TaskCompletionSource read = new(TaskCreationOptions.RunContinuationsAsynchronously);

        /// <summary>Somebody waits for what does not come.</summary>
        public Task IsRead => read.Task;

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
            Task.FromResult(new HttpResponseMessage(HttpStatusCode.OK) { Content = new StreamContent(new Silent(read)) });

        sealed class Silent(TaskCompletionSource read) : MemoryStream
        {
            public override bool CanSeek => false;

            public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
            {
                var never = new TaskCompletionSource<int>();
                await using var cancelled = cancellationToken.Register(() => never.TrySetCanceled(cancellationToken));
                read.TrySetResult();
                return await never.Task;
            }
        }
    }
}
