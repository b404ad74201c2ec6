using CgtRegistry.Domain.Basics;

namespace CgtRegistry.Web.Persistence;

/// <summary>A record was changed by somebody else between being read and being published anew; nothing was published.</summary>
public sealed class StaleRecordException(RecordRef record) : Exception($"{record.Kind} {record.Id} has a newer version than the one this change was made from.")
{
    /// <summary>The record.</summary>
    public RecordRef Record { get; } = record;
}
