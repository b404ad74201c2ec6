using System.Text;

namespace CgtRegistry.Web.Features.Trials.Finding;

/// <summary>
/// A part of the index that never changes. Its documents are numbered by start, the newest first, then by id: documents in the
/// order of their numbers are in the order people mostly want.
/// </summary>
internal sealed class Segment
{
    /// <summary>Ranks of one tier lie below this, tiers above.</summary>
    public const long Tier = 10_000_000;

    public required int Documents { get; init; }
    public required WordIndex Words { get; init; }
    public required WordIndex Titles { get; init; }
    public required WordIndex Marks { get; init; }
    public required WordIndex Numbers { get; init; }
    public required PairIndex Pairs { get; init; }
    public required ConductColumns Conduct { get; init; }

    /// <summary>What is filtered and counted by, but for <see cref="Conduct"/>.</summary>
    public required IReadOnlyDictionary<TrialFacet, FacetColumn> Facets { get; init; }

    /// <summary>Ids in the order of the documents.</summary>
    public required byte[] Ids { get; init; }
    public required int[] IdStarts { get; init; }

    /// <summary>Ranks by start and by last change, newest first, and the scope's rank in browsing.</summary>
    public required int[] Starts { get; init; }
    public required int[] Updates { get; init; }
    public required byte[] Scopes { get; init; }
    public required IReadOnlyDictionary<TrialOrder, DocOrder> Orders { get; init; }
    public required Slips Slips { get; init; }

    public string Id(int document) => Encoding.UTF8.GetString(Ids.AsSpan(IdStarts[document]..IdStarts[document + 1]));

    /// <summary>The rank of a document where no words decide.</summary>
    public long Rank(TrialOrder order, int document) => order switch
    {
        TrialOrder.Newest => Starts[document],
        TrialOrder.Oldest => Starts[document] == Newness.None ? Newness.None : Newness.Turned(Starts[document]),
        TrialOrder.Number => 0,
        TrialOrder.Updated => Updates[document],
        _ => (Scopes[document] * Tier) + Starts[document],
    };

    public TrialPlace Place(TrialOrder order, int document) => new(Rank(order, document), Id(document));

    /// <summary>The document of a trial, or a negative number.</summary>
    public int Find(string id)
    {
        var order = Orders[TrialOrder.Number];
        var at = order.FirstAfter(this, TrialOrder.Number, new TrialPlace(0, id));
        return at > 0 && Id(order.Document(at - 1)) == id ? order.Document(at - 1) : -1;
    }
}

/// <summary>Days as ranks, the newest smallest, the unknown last.</summary>
internal static class Newness
{
    public const int None = 9_999_999;
    private const int Future = 4_000_000;

    public static int Of(int? day) => day is { } known ? Future - known : None;

    /// <summary>The same day as a rank from the oldest on.</summary>
    public static int Turned(int rank) => Future - rank;
}
