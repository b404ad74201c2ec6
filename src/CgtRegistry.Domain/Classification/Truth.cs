namespace CgtRegistry.Domain.Classification;

/// <summary>The three values of what can be said with facts missing (đúng, sai, chưa rõ); in the order in which “and” takes the least, “or” the greatest.</summary>
public enum Truth
{
    False,
    Unknown,
    True,
}
