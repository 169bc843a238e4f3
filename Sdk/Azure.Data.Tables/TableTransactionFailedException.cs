using System.Globalization;
using Azure.Data.Tables.Internal;

namespace Azure.Data.Tables;

/// <summary>Stands in for <c>Azure.Data.Tables.TableTransactionFailedException</c>: no change of the transaction was made.</summary>
public class TableTransactionFailedException : RequestFailedException
{
    public TableTransactionFailedException(RequestFailedException requestFailedException)
        : base(requestFailedException.Status, requestFailedException.Message, requestFailedException.ErrorCode, requestFailedException.InnerException)
    {
        foreach (var key in requestFailedException.Data.Keys)
            Data[key] = requestFailedException.Data[key];

        if (Data[ErrorDetails.FailedEntity] is string index && int.TryParse(index, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            FailedTransactionActionIndex = number;
    }

    /// <summary>The position of the action that failed, if the service said which.</summary>
    public int? FailedTransactionActionIndex { get; }
}
