using System.Text.RegularExpressions;
using CgtRegistry.Web.Layout;
using CgtRegistry.Web.Tests.Running;

namespace CgtRegistry.Web.Tests.House;

/// <summary>Every letter that is written somewhere has its words, and every place in them is filled.</summary>
public partial class LetterRules
{
    public static TheoryData<string, string[]> Letters
    {
        get
        {
            var data = new TheoryData<string, string[]>();
            foreach (var source in Repository.Sources("src/CgtRegistry.Web", ".cs").Select(File.ReadAllText))
            {
                foreach (Match letter in WrittenPattern().Matches(source))
                {
                    data.Add(letter.Groups["template"].Value, [.. ValuePattern().Matches(letter.Groups["rest"].Value).Select(v => v.Groups["name"].Value)]);
                }
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Letters))]
    public void A_letter_has_words_in_both_languages_with_nothing_left_open(string template, string[] values)
    {
        foreach (var texts in new[] { Texts.Vi, Texts.En })
        {
            foreach (var text in new[] { texts[$"letter.{template}.subject"], texts[$"letter.{template}.body"] })
            {
                Assert.Empty(PlacePattern().Matches(text).Select(p => p.Groups["name"].Value).Except(values));
            }
        }
    }

    [GeneratedRegex(@"new Letter\(\s*""(?<template>[a-z0-9-]+)""(?<rest>[^;]*);", RegexOptions.Singleline)]
    private static partial Regex WrittenPattern();

    [GeneratedRegex(@"\(""(?<name>[a-z]+)"",")]
    private static partial Regex ValuePattern();

    [GeneratedRegex(@"\{(?<name>[a-z]+)\}")]
    private static partial Regex PlacePattern();
}
