using System;

namespace Azure.Data.Tables.Models;

/// <summary>
/// Stands in for <c>Azure.Data.Tables.Models.TableErrorCode</c>: compares with <see cref="RequestFailedException.ErrorCode"/>.
/// https://learn.microsoft.com/rest/api/storageservices/table-service-error-codes
/// </summary>
public readonly struct TableErrorCode : IEquatable<TableErrorCode>
{
    readonly string value;

    public TableErrorCode(string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        this.value = value;
    }

    public static TableErrorCode CommandsInBatchActOnDifferentPartitions { get; } = new("CommandsInBatchActOnDifferentPartitions");

    public static TableErrorCode EntityAlreadyExists { get; } = new("EntityAlreadyExists");

    public static TableErrorCode EntityNotFound { get; } = new("EntityNotFound");

    public static TableErrorCode EntityTooLarge { get; } = new("EntityTooLarge");

    public static TableErrorCode InvalidDuplicateRow { get; } = new("InvalidDuplicateRow");

    public static TableErrorCode InvalidInput { get; } = new("InvalidInput");

    public static TableErrorCode OperationTimedOut { get; } = new("OperationTimedOut");

    public static TableErrorCode PropertyValueTooLarge { get; } = new("PropertyValueTooLarge");

    public static TableErrorCode ResourceNotFound { get; } = new("ResourceNotFound");

    public static TableErrorCode TableAlreadyExists { get; } = new("TableAlreadyExists");

    public static TableErrorCode TableBeingDeleted { get; } = new("TableBeingDeleted");

    public static TableErrorCode TableNotFound { get; } = new("TableNotFound");

    public static TableErrorCode UpdateConditionNotSatisfied { get; } = new("UpdateConditionNotSatisfied");

    public static bool operator ==(TableErrorCode left, TableErrorCode right) => left.Equals(right);

    public static bool operator !=(TableErrorCode left, TableErrorCode right) => !left.Equals(right);

    public static bool operator ==(TableErrorCode code, string value) => value != null && code.Equals(value);

    public static bool operator !=(TableErrorCode code, string value) => !(code == value);

    public static bool operator ==(string value, TableErrorCode code) => code == value;

    public static bool operator !=(string value, TableErrorCode code) => !(code == value);

    public static implicit operator TableErrorCode(string value) => new(value);

    public bool Equals(TableErrorCode other) => string.Equals(value, other.value, StringComparison.OrdinalIgnoreCase);

    public override bool Equals(object obj) => obj is TableErrorCode other && Equals(other);

    public override int GetHashCode() => value == null ? 0 : StringComparer.OrdinalIgnoreCase.GetHashCode(value);

    public override string ToString() => value;
}
