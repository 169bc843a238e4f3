namespace Microsoft.Bot.Builder;

/// <summary>Stands in for Microsoft.Bot.Builder.TurnContextStateCollection: what travels with one turn.</summary>
public class TurnContextStateCollection : Dictionary<string, object>, IDisposable
{
    bool _disposed;

    public T Get<T>(string key)
        where T : class
    {
        ObjectDisposedException.ThrowIf(_disposed, this);
        ArgumentNullException.ThrowIfNull(key);
        return TryGetValue(key, out var value) && value is T typed ? typed : default;
    }

    public T Get<T>()
        where T : class => Get<T>(typeof(T).FullName);

    public void Add<T>(string key, T value)
        where T : class
    {
        ObjectDisposedException.ThrowIf(_disposed, this);
        ArgumentNullException.ThrowIfNull(key);
        base.Add(key, value ?? throw new ArgumentNullException(nameof(value)));
    }

    public void Add<T>(T value)
        where T : class => Add(typeof(T).FullName, value);

    public void Set<T>(string key, T value)
        where T : class
    {
        ObjectDisposedException.ThrowIf(_disposed, this);
        ArgumentNullException.ThrowIfNull(key);
        if (value == null) Remove(key);
        else this[key] = value;
    }

    public void Set<T>(T value)
        where T : class => Set(typeof(T).FullName, value);

    public void Dispose()
    {
        Dispose(true);
        GC.SuppressFinalize(this);
    }

    protected virtual void Dispose(bool disposing)
    {
        if (_disposed) return;

        if (disposing)
            foreach (var entry in Values)
                (entry as IDisposable)?.Dispose();

        _disposed = true;
    }
}
