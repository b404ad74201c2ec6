namespace CgtRegistry.Web.Persistence.Work;

/// <summary>A signed-in browser. The browser holds a random key; here is only its hash, so that a copy of the table opens nothing.</summary>
public sealed class SessionRow
{
    /// <summary>SHA-256 of the key.</summary>
    public required byte[] KeyHash { get; init; }

    /// <summary>Names the session on the person's own page and in the audit.</summary>
    public required Guid Id { get; init; }
    public required Guid Account { get; init; }
    public required DateTimeOffset Begun { get; init; }
    public required DateTimeOffset Seen { get; set; }

    /// <summary>When it ends whatever happens.</summary>
    public required DateTimeOffset Ends { get; set; }

    /// <summary>The sealed ticket.</summary>
    public required byte[] Ticket { get; set; }

    /// <summary>What kind of browser, in a few words, for the person to recognise it.</summary>
    public string? Browser { get; init; }
}

/// <summary>What a link that was sent opens.</summary>
public enum LinkPurpose
{
    /// <summary>Setting up factors, for the first time or anew.</summary>
    Enrol,

    /// <summary>Choosing a new password; the second factor is asked all the same.</summary>
    NewPassword,
}

/// <summary>An invitation to make an account, or to set up its factors anew; the letter holds the key, here is its hash.</summary>
public sealed class InvitationRow
{
    public required byte[] KeyHash { get; init; }
    public required LinkPurpose Purpose { get; init; }
    public required Guid Account { get; init; }
    public required DateTimeOffset Ends { get; init; }
    public DateTimeOffset? UsedAt { get; set; }
}

/// <summary>How often a name was tried lately, whether or not somebody is called so.</summary>
public sealed class GuessRow
{
    /// <summary>SHA-256 of the name in its normal form.</summary>
    public required byte[] NameHash { get; init; }

    /// <summary>Begin of the quarter of an hour that is counted.</summary>
    public required DateTimeOffset Since { get; set; }
    public required int Tries { get; set; }

    /// <summary>Failures since the last success.</summary>
    public required int Failures { get; set; }
}

/// <summary>A recovery code, hashed; gone once used.</summary>
public sealed class RecoveryCodeRow
{
    public required Guid Account { get; init; }
    public required byte[] CodeHash { get; init; }
}

/// <summary>The last time step of an authenticator that was accepted; it and all before it are used up.</summary>
public sealed class UsedStepRow
{
    public required Guid Account { get; init; }
    public required long Step { get; set; }
}

/// <summary>Something that works once and was used: the challenge of a passkey. Kept until it would have run out by itself.</summary>
public sealed class SpentRow
{
    public required byte[] KeyHash { get; init; }
    public required DateTimeOffset Ends { get; init; }
}

/// <summary>A key that seals tickets and tokens, itself sealed by the certificate of the installation.</summary>
public sealed class SealingKeyRow
{
    public required string Name { get; init; }
    public required string Xml { get; init; }
}

/// <summary>A letter that must reach somebody: written with the act it tells of, sent afterwards, at least once.</summary>
public sealed class OutboxRow
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required DateTimeOffset At { get; init; }

    /// <summary>The account it is for; the address is looked up when it is sent.</summary>
    public required Guid Account { get; init; }

    /// <summary>Key of its texts (<c>letter.{template}.subject</c>, <c>.body</c>).</summary>
    public required string Template { get; init; }

    /// <summary>What fills the places of the texts.</summary>
    public required Dictionary<string, string> Values { get; init; }

    /// <summary>Where in the workplace it leads.</summary>
    public string? Address { get; init; }

    /// <summary>Whether it is also mailed; otherwise it only lies in the inbox.</summary>
    public required bool Mailed { get; init; }
    public int Attempts { get; set; }
    public DateTimeOffset? NextAttempt { get; set; }
    public DateTimeOffset? SentAt { get; set; }

    /// <summary>It was tried too often, or cannot be delivered at all.</summary>
    public DateTimeOffset? GivenUpAt { get; set; }

    /// <summary>What went wrong last, as a word and a code of the mail server; never an address.</summary>
    public string? Failure { get; set; }
    public DateTimeOffset? ReadAt { get; set; }
}

/// <summary>What a program was answered to a request it may repeat (draft-ietf-httpapi-idempotency-key-header).</summary>
public sealed class IdempotencyRow
{
    public required Guid Account { get; init; }
    public required string Route { get; init; }
    public required string Key { get; init; }
    public required byte[] RequestHash { get; init; }
    public required DateTimeOffset At { get; init; }
    public int? Status { get; set; }
    public string? Location { get; set; }
    public string? Response { get; set; }
}
