using Microsoft.Rest;

namespace Microsoft.Bot.Connector;

/// <summary>Stands in for Microsoft.Bot.Connector.ConnectorClient. Unlike the original it tries again when the service is busy (see Retry).</summary>
public partial class ConnectorClient : IConnectorClient
{
    // Shared: a client for every turn would use up the machine's ports.
    static readonly HttpClient Shared = new(new SocketsHttpHandler { PooledConnectionLifetime = TimeSpan.FromMinutes(2), AllowAutoRedirect = false });

    readonly bool disposesHttpClient;

    public ConnectorClient(Uri baseUri, ServiceClientCredentials credentials, HttpClient customHttpClient, bool disposeHttpClient)
        : this(baseUri, credentials, customHttpClient, disposeHttpClient, TimeProvider.System) { }

    internal ConnectorClient(Uri baseUri, ServiceClientCredentials credentials, HttpClient customHttpClient, bool disposeHttpClient, TimeProvider time)
    {
        BaseUri = baseUri ?? throw new ArgumentNullException(nameof(baseUri));
        Credentials = credentials;
        HttpClient = customHttpClient ?? Shared;
        disposesHttpClient = disposeHttpClient && customHttpClient != null;
        Time = time;
        Conversations = new Conversations(this);
    }

    public Uri BaseUri { get; set; }

    public ServiceClientCredentials Credentials { get; private set; }

    public virtual IConversations Conversations { get; }

    public HttpClient HttpClient { get; protected set; }

    internal TimeProvider Time { get; }

    public void Dispose()
    {
        Dispose(true);
        GC.SuppressFinalize(this);
    }

    protected virtual void Dispose(bool disposing)
    {
        if (disposing && disposesHttpClient) HttpClient.Dispose();
    }
}
