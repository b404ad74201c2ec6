namespace CgtRegistry.Domain.Basics;

/// <summary>
/// A public identifier that cannot be mistaken for another kind's: the slug under which a record was first
/// published (<c>vinmec-times-city</c>, <c>s1-f27</c>). It never changes and is readable in addresses, data and psql.
/// </summary>
/// <typeparam name="TSelf">The identifier type itself.</typeparam>
public interface IId<TSelf>
    where TSelf : struct, IId<TSelf>
{
    /// <summary>The identifier as it is written in addresses and data.</summary>
    string Value { get; }

    /// <summary>Takes an identifier as it is written; does not check that such a record exists.</summary>
    static abstract TSelf From(string value);
}
