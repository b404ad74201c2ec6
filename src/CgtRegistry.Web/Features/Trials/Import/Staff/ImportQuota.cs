using CgtRegistry.Web.Features.Reports.Sending;

namespace CgtRegistry.Web.Features.Trials.Import.Staff;

/// <summary>How many files one person may send: each costs seconds of a processor.</summary>
internal sealed class ImportQuota(TimeProvider clock)
{
    /// <summary>Files a minute.</summary>
    public const int Most = 5;

    private readonly NetworkQuota _sent = new(clock, Most, TimeSpan.FromMinutes(1));

    /// <summary>Counts one more, when there is room for it; how long to wait when there is none.</summary>
    public TimeSpan? Take(Guid account) => _sent.Take(account.ToString());
}
